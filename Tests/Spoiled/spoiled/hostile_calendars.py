"""Calendars made to do harm, and files that are something else than their name says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HostileCalendar:
    """One file that a member's calendar is replaced by."""

    name: str
    content: bytes
    says: str = ""
    """What the error must say; nothing where the file is odd but harmless and read."""


def calendar(*lines: str) -> bytes:
    """A calendar around lines."""
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//VI", *lines, "END:VCALENDAR", ""]
    ).encode()


def event(*lines: str, uid: str = "a") -> list[str]:
    """An event of two hours on 5 January 2021, which more lines may change."""
    start = [] if any(line.startswith("DTSTART") for line in lines) else ["DTSTART:20210105T080000"]
    return ["BEGIN:VEVENT", f"UID:{uid}", *start, *lines, "END:VEVENT"]


def zone(*lines: str) -> list[str]:
    """A time zone of the file's own."""
    return [
        "BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", *lines, "END:STANDARD", "END:VTIMEZONE",
        *event("DTSTART;TZID=X:20210105T080000", "DTEND;TZID=X:20210105T100000"),
    ]  # fmt: skip


HOUR = "DURATION:PT1H"
EVERY = "RRULE:FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24)))
MINUTES = ";BYMINUTE=" + ",".join(map(str, range(60)))
MANY = "quá nhiều lần"
LONG = "200000 dòng"
DAYS = [f"2021{month:02}{day:02}" for month in range(1, 13) for day in range(1, 29)]
TIMES = [
    f"{day}T{hour:02}{minute:02}00" for day in DAYS for hour in range(24) for minute in (0, 30)
]

CASES = [
    HostileCalendar("an empty file", b"", "tệp lịch trống"),
    HostileCalendar("a picture", b"\x89PNG\r\n\x1a\n" + bytes(1000), "byte NUL"),
    HostileCalendar("an archive", b"PK\x03\x04" + bytes(1000), "sổ tính Excel"),
    HostileCalendar("a web page", b"<html><body>BEGIN:VCALENDAR</body></html>", "iCalendar"),
    HostileCalendar("a JSON calendar", b'["vcalendar",[],[]]', "TÊN:GIÁ-TRỊ"),
    HostileCalendar("UTF-16", calendar(*event(HOUR)).decode().encode("utf-16"), "UTF-16"),
    HostileCalendar("a cut file", calendar(*event(HOUR))[:-25], "TÊN:GIÁ-TRỊ"),
    HostileCalendar("ends that are mixed up", calendar("BEGIN:VEVENT", "END:VTODO"), "END"),
    HostileCalendar(
        "100,000 open components", b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X\r\n" * 100_000, "lồng quá sâu"
    ),
    HostileCalendar(
        "a million lines in an event", calendar(*event(HOUR, *["X-A:1"] * 1_000_000)), LONG
    ),
    HostileCalendar("300,000 events", calendar(*event(HOUR) * 300_000), LONG),
    HostileCalendar(
        "a million lines without a name", b"\n".join([b"x"] * 1_000_000), "TÊN:GIÁ-TRỊ"
    ),
    HostileCalendar("one line of 20 MB", calendar(*event(HOUR, "X-A:" + "x" * 20_000_000))),
    HostileCalendar(
        "a line folded 190,000 times", calendar(*event(HOUR, "SUMMARY:x" + "\r\n y" * 190_000))
    ),
    HostileCalendar(
        "an attachment of 10 MB",
        calendar(*event(HOUR, "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD" * 2_500_000)),
    ),
    HostileCalendar("every second", calendar(*event(HOUR, "RRULE:FREQ=SECONDLY")), MANY),
    HostileCalendar(
        "every minute since 1700",
        calendar(*event(HOUR, "DTSTART:17000101T000000", "RRULE:FREQ=MINUTELY")),
        MANY,
    ),
    HostileCalendar("every minute of each day", calendar(*event(HOUR, EVERY + MINUTES)), MANY),
    HostileCalendar(
        "300 events each hour",
        calendar(*[line for n in range(300) for line in event(HOUR, EVERY, uid=str(n))]),
        "100000 lần",
    ),
    HostileCalendar(
        "a day that never comes",
        calendar(*event(HOUR, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1")),
        "RRULE",
    ),
    HostileCalendar("no interval", calendar(*event(HOUR, "RRULE:FREQ=DAILY;INTERVAL=0")), "RRULE"),
    HostileCalendar(
        "more times than numbers go",
        calendar(*event(HOUR, "RRULE:FREQ=DAILY;COUNT=99999999999999999999")),
        "RRULE",
    ),
    HostileCalendar(
        "every day from the year 1 on",
        calendar(*event(HOUR, "DTSTART:00010101T080000", "RRULE:FREQ=DAILY")),
    ),
    HostileCalendar(
        "a duration beyond all numbers", calendar(*event("DURATION:P99999999999W")), "DURATION"
    ),
    HostileCalendar(
        "a day that there is not", calendar(*event("DTSTART:20210231T080000", HOUR)), "DTSTART"
    ),
    HostileCalendar(
        "16,000 exceptions",
        calendar(*event(HOUR, EVERY, "EXDATE:" + ",".join(TIMES))),
        "EXDATE dài quá",
    ),
    HostileCalendar(
        "16,000 lines of exceptions",
        calendar(*event(HOUR, EVERY, *["EXDATE:" + time for time in TIMES])),
    ),
    HostileCalendar(
        "16,000 other dates", calendar(*event(HOUR, *["RDATE:" + time for time in TIMES]))
    ),
    HostileCalendar(
        "16,000 moved occurrences",
        calendar(
            *event(HOUR, EVERY),
            *[line for time in TIMES for line in event(HOUR, "RECURRENCE-ID:" + time)],
        ),
    ),
    HostileCalendar(
        "a zone that leaves the folder",
        calendar(*event("DTSTART;TZID=../../../etc/passwd:20210105T080000", HOUR)),
        "múi giờ",
    ),
    HostileCalendar(
        "a zone with slashes in front",
        calendar(*event("DTSTART;TZID=/etc/passwd:20210105T080000", HOUR)),
        "múi giờ",
    ),
    HostileCalendar(
        "a zone that changes every second",
        calendar(*zone("RRULE:FREQ=SECONDLY")),
        "FREQ=YEARLY",
    ),
    HostileCalendar(
        "a zone that changes every second of a day each year",
        calendar(*zone("RRULE:FREQ=YEARLY;BYHOUR=0,1;BYSECOND=0,1")),
        "FREQ=YEARLY",
    ),
    HostileCalendar(
        "a zone of 201 rules", calendar(*zone(*["RRULE:FREQ=YEARLY"] * 201)), "200 quy tắc"
    ),
    HostileCalendar(
        "a zone that changes every day",
        calendar(*zone("RRULE:FREQ=YEARLY;BYMONTHDAY=" + ",".join(map(str, range(1, 32))))),
    ),
    HostileCalendar(
        "a zone that changes every minute of each hour",
        calendar(*zone("RRULE:FREQ=HOURLY" + MINUTES)),
        "FREQ=YEARLY",
    ),
    HostileCalendar(
        "a zone of 16,000 changes", calendar(*zone(*["RDATE:" + time for time in TIMES]))
    ),
    HostileCalendar(
        "a quotation that never ends", calendar(*event('SUMMARY;X="a:b', HOUR)), "TÊN:GIÁ-TRỊ"
    ),
    HostileCalendar(
        "letters that are none",
        calendar(*event(HOUR)).replace(b"UID:a", b"UID:a\r\nSUMMARY:\xff\xfe\xc3"),
        "UTF-8",
    ),
    HostileCalendar(
        "control characters",
        calendar(*event(HOUR, "SUMMARY:a\x00b\x1b[2Jc")).replace(b"\x00", b"\x01"),
    ),
    HostileCalendar("zeros in a text", calendar(*event(HOUR, "SUMMARY:a\x00b")), "byte NUL"),
    HostileCalendar("a title of 20 MB", calendar(*event(HOUR, "SUMMARY:" + "ế" * 7_000_000))),
    HostileCalendar(
        "a name of an event of 200,000 letters",
        calendar(*event(HOUR, uid="x" * 200_000)),
        "UID dài quá",
    ),
    HostileCalendar(
        "501 exceptions in one line",
        calendar(*event(HOUR, EVERY, "EXDATE:" + ",".join(TIMES[:501]))),
        "EXDATE có hơn 500 giá trị",
    ),
    HostileCalendar(
        "lists of 500 exceptions in 30 lines",
        calendar(*event(HOUR, EVERY, *["EXDATE:" + ",".join(TIMES[:500])] * 30)),
    ),
]
