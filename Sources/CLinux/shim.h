#ifndef PHANCONG_CLINUX_SHIM_H
#define PHANCONG_CLINUX_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

/// Two directories change places in one step (RENAME_EXCHANGE). Swift imports neither `renameat2`, which glibc declares
/// for _GNU_SOURCE only, nor the variadic `syscall`. Both paths are taken from the working directory.
static inline int clinux_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, one, -100, other, 2u /* RENAME_EXCHANGE */);
}

/// Renames, unless something of the new name exists already (RENAME_NOREPLACE).
static inline int clinux_rename_new(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, from, -100, to, 1u /* RENAME_NOREPLACE */);
}

#endif
