// The only door to libzip: reading archives.
#include <zip.h>
