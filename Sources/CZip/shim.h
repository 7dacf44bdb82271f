// The only door to libzip: reading and writing archives.
#include <zip.h>
