// The only door to libical: recurrence rules and iCalendar files.
#include <libical/ical.h>
