// The only door to libical: recurrence rules and iCalendar files.
#include <libical/ical.h>

/// Writes those times of an event's RRULE that lie on or between two dates and returns how many; -1 where the
/// rule is malformed, -2 where more than `capacity` times or `most` steps would be needed.
///
/// Inline C, because Swift would see the rule's lists of numbers as tuples of several hundred elements.
static inline int phancong_event_times(icalproperty *rrule, struct icaltimetype start,
                                       struct icaltimetype first, struct icaltimetype last,
                                       struct icaltimetype *times, int capacity, int most) {
  struct icalrecurrencetype recurrence = icalproperty_get_rrule(rrule);
  if (recurrence.freq == ICAL_NO_RECURRENCE) return -1;
  icalrecur_iterator *iterator = icalrecur_iterator_new(recurrence, start);
  if (iterator == NULL) return -1;
  int count = 0;
  for (int step = 0;; step++) {
    struct icaltimetype next = icalrecur_iterator_next(iterator);
    if (icaltime_is_null_time(next)) break;
    if (next.year != last.year ? next.year > last.year
        : next.month != last.month ? next.month > last.month : next.day > last.day) break;
    if (step >= most) {
      count = -2;
      break;
    }
    if (next.year != first.year ? next.year < first.year
        : next.month != first.month ? next.month < first.month : next.day < first.day) continue;
    if (count >= capacity) {
      count = -2;
      break;
    }
    times[count++] = next;
  }
  icalrecur_iterator_free(iterator);
  return count;
}
