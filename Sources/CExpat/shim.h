// The only door to Expat: reading XML as a stream.
#include <expat.h>
