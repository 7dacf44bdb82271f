// The only door to the GLPK C library. Debian ships no glpk.pc, so the module map links it by name.
#include <glpk.h>
