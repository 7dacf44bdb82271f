"""The part of libical (C) that reads an iCalendar file, by ctypes."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint, c_void_p
from typing import Iterator


class Time(Structure):
    """`struct icaltimetype` of icaltime.h, version 3."""

    _fields_ = [(name, c_int) for name in "year month day hour minute second is_date is_daylight".split()] + [
        ("zone", c_void_p)]


class Duration(Structure):
    """`struct icaldurationtype` of icalduration.h."""

    _fields_ = [("is_neg", c_int)] + [(name, c_uint) for name in "days weeks hours minutes seconds".split()]


class Trigger(Structure):
    """`struct icaltriggertype` of icaltypes.h."""

    _fields_ = [("time", Time), ("duration", Duration)]


ical = ctypes.CDLL("libical.so.3")


def function(name: str, result, *arguments):
    each = getattr(ical, name)
    each.restype, each.argtypes = result, arguments
    return each


parse = function("icalparser_parse_string", c_void_p, c_char_p)
free = function("icalcomponent_free", None, c_void_p)
component_kind = function("icalcomponent_string_to_kind", c_int, c_char_p)
property_kind = function("icalproperty_string_to_kind", c_int, c_char_p)
count_errors = function("icalcomponent_count_errors", c_int, c_void_p)
first_component = function("icalcomponent_get_first_component", c_void_p, c_void_p, c_int)
next_component = function("icalcomponent_get_next_component", c_void_p, c_void_p, c_int)
first_property = function("icalcomponent_get_first_property", c_void_p, c_void_p, c_int)
value_of = function("icalproperty_get_value", c_void_p, c_void_p)
text_of = function("icalvalue_get_text", c_char_p, c_void_p)
value_as_string = function("icalproperty_get_value_as_string", c_char_p, c_void_p)
start_of = function("icalcomponent_get_dtstart", Time, c_void_p)
end_of = function("icalcomponent_get_dtend", Time, c_void_p)
seconds_of = function("icaltime_as_timet_with_zone", ctypes.c_long, Time, c_void_p)
trigger_of = function("icalproperty_get_trigger", Trigger, c_void_p)
duration_seconds = function("icaldurationtype_as_int", c_int, Duration)


def components(parent: c_void_p, name: str) -> Iterator[c_void_p]:
    kind = component_kind(name.encode())
    each = first_component(parent, kind)
    while each:
        yield each
        each = next_component(parent, kind)


def text(component: c_void_p, name: str) -> str:
    """The text of a property; empty where it is missing."""
    found = first_property(component, property_kind(name.encode()))
    return text_of(value_of(found)).decode() if found else ""


def plain(component: c_void_p, name: str) -> str:
    """The value of a property that is no free text."""
    found = first_property(component, property_kind(name.encode()))
    return value_as_string(found).decode() if found else ""


def moment(time: Time) -> tuple[bool, int]:
    """Whether it is a whole day, and seconds since 1970."""
    return bool(time.is_date), seconds_of(time, None if time.is_date else time.zone)


def alarms(component: c_void_p) -> list[int]:
    """Seconds from the start to each alarm."""
    kind = property_kind(b"TRIGGER")
    return [duration_seconds(trigger_of(first_property(a, kind)).duration) for a in components(component, "VALARM")]
