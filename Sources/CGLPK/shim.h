// The only door to the GLPK C library. Debian ships no glpk.pc, so the module map links it by name.
#ifndef CGLPK_SHIM_H
#define CGLPK_SHIM_H

#include <glpk.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

// GLPK answers a violated assertion with abort(). The guarded calls below install GLPK's error hook, which the
// manual allows to leave by longjmp, so that a defect inside the library becomes a return code. They are C because
// Swift cannot import setjmp, and because a jump must not cross a Swift frame. After a jump the problem object is in
// an unknown state: it may not be used or deleted, only abandoned.

/// What a guarded call returns when GLPK gave up with an internal error. No GLPK code is negative.
#define CGLPK_ABORTED (-1)

typedef struct {
  jmp_buf home;
  int loud;        // forward GLPK's terminal output to standard error
  char *text;      // the end of what GLPK said, zero-terminated
  size_t capacity; // of text, at least 1
} cglpk_guard;

static inline int cglpk_listen(void *info, const char *line) {
  cglpk_guard *guard = (cglpk_guard *)info;
  if (guard->loud) fputs(line, stderr);
  size_t held = strlen(guard->text), added = strlen(line);
  if (added >= guard->capacity) {
    line += added - (guard->capacity - 1);
    added = guard->capacity - 1;
  }
  if (held + added >= guard->capacity) {
    size_t surplus = held + added - (guard->capacity - 1);
    memmove(guard->text, guard->text + surplus, held - surplus);
    held -= surplus;
  }
  memcpy(guard->text + held, line, added);
  guard->text[held + added] = 0;
  return 1; // nothing goes to standard output: that belongs to the caller's data
}

static inline void cglpk_leave(void *info) { longjmp(((cglpk_guard *)info)->home, 1); }

#define CGLPK_GUARDED(declaration, call)                                                                           \
  __attribute__((noinline)) static int declaration {                                                               \
    cglpk_guard guard;                                                                                             \
    guard.loud = loud;                                                                                             \
    guard.text = text;                                                                                             \
    guard.capacity = capacity;                                                                                     \
    text[0] = 0;                                                                                                   \
    glp_term_out(loud ? GLP_ON : GLP_OFF);                                                                         \
    glp_term_hook(cglpk_listen, &guard);                                                                           \
    glp_error_hook(cglpk_leave, &guard);                                                                           \
    volatile int code = CGLPK_ABORTED;                                                                             \
    if (setjmp(guard.home) == 0) code = (call);                                                                    \
    glp_term_hook(NULL, NULL);                                                                                     \
    glp_error_hook(NULL, NULL);                                                                                    \
    glp_term_out(GLP_OFF);                                                                                         \
    return code;                                                                                                   \
  }

/// glp_simplex
CGLPK_GUARDED(
    cglpk_simplex(glp_prob *problem, const glp_smcp *options, int loud, char *text, size_t capacity),
    glp_simplex(problem, options))

/// glp_exact
CGLPK_GUARDED(
    cglpk_exact(glp_prob *problem, const glp_smcp *options, int loud, char *text, size_t capacity),
    glp_exact(problem, options))

/// glp_intopt
CGLPK_GUARDED(
    cglpk_intopt(glp_prob *problem, const glp_iocp *options, int loud, char *text, size_t capacity),
    glp_intopt(problem, options))

/// glp_factorize
CGLPK_GUARDED(
    cglpk_factorize(glp_prob *problem, int loud, char *text, size_t capacity),
    glp_factorize(problem))

/// glp_adv_basis
CGLPK_GUARDED(
    cglpk_advanced_basis(glp_prob *problem, int loud, char *text, size_t capacity),
    (glp_adv_basis(problem, 0), 0))

/// glp_scale_prob
CGLPK_GUARDED(
    cglpk_scale(glp_prob *problem, int loud, char *text, size_t capacity),
    (glp_scale_prob(problem, GLP_SF_AUTO), 0))

/// glp_load_matrix
CGLPK_GUARDED(
    cglpk_load_matrix(
        glp_prob *problem, int count, const int *rows, const int *columns, const double *values, int loud,
        char *text, size_t capacity),
    (glp_load_matrix(problem, count, rows, columns, values), 0))

/// glp_add_rows: 0
CGLPK_GUARDED(
    cglpk_add_rows(glp_prob *problem, int count, int loud, char *text, size_t capacity),
    (glp_add_rows(problem, count), 0))

/// glp_add_cols: 0
CGLPK_GUARDED(
    cglpk_add_columns(glp_prob *problem, int count, int loud, char *text, size_t capacity),
    (glp_add_cols(problem, count), 0))

/// glp_mincost_okalg
CGLPK_GUARDED(
    cglpk_minimum_cost_flow(
        glp_graph *graph, int supply, int lower, int capacity_offset, int cost, double *total, int flow, int potential,
        int loud, char *text, size_t capacity),
    glp_mincost_okalg(graph, supply, lower, capacity_offset, cost, total, flow, potential))

#undef CGLPK_GUARDED

#endif
