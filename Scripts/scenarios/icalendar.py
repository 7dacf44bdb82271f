"""A person's or an organisation's calendar as an iCalendar file (RFC 5545)."""

HEAD = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//phancong//example scenarios//VI", "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"]


def folded(line):
    """A content line cut into pieces of at most 75 bytes, never inside a character."""
    pieces, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > (75 if not pieces else 74):
            pieces.append(current)
            current = ""
        current += letter
    return "\r\n ".join(pieces + [current])


def stamp(moment):
    """`2021-03-05T07:30` → `20210305T073000`."""
    return moment.replace("-", "").replace(":", "") + "00"


def event(uid, summary, start, end, rule="", except_=(), extra=()):
    """One event; `start` and `end` are local times, or dates, of which the end is excluded."""
    whole_days = "T" not in start
    lines = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20201201T000000Z", f"SUMMARY:{escaped(summary)}"]
    for key, moment in (("DTSTART", start), ("DTEND", end)):
        if whole_days:
            lines.append(f"{key};VALUE=DATE:{moment.replace('-', '')}")
        else:
            lines.append(f"{key};TZID=Asia/Ho_Chi_Minh:{stamp(moment)}")
    if rule:
        lines.append(f"RRULE:{rule}")
    for moment in except_:
        lines.append(f"EXDATE;TZID=Asia/Ho_Chi_Minh:{stamp(moment)}")
    return lines + list(extra) + ["END:VEVENT"]


def escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def calendar(events):
    lines = HEAD + [line for lines in events for line in lines] + ["END:VCALENDAR"]
    return "".join(folded(line) + "\r\n" for line in lines)
