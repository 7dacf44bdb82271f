"""Distances on the globe and travel times between organisations."""

from __future__ import annotations

import math

Position = tuple[float, float]

EARTH_RADIUS_KM = 6371.0088


def haversine(here: Position, there: Position) -> float:
    """Great-circle distance in kilometres between two (latitude, longitude) pairs in degrees."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*here, *there))
    a = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(a)))


def whole_kilometres(kilometres: float) -> int:
    """Rounded half up."""
    return math.floor(kilometres + 0.5)


def travel_minutes(
    here: Position | None, there: Position | None, same_area: bool, speed_kmh: float
) -> int:
    """Minutes on the road, rounded up; without coordinates 0 within an area, else 60."""
    if here is None or there is None:
        return 0 if same_area else 60
    return math.ceil(haversine(here, there) * 60 / speed_kmh)
