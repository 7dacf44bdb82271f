"""Real provinces, districts and communes, and places near them."""

import csv
import unicodedata
from collections import namedtuple
from pathlib import Path

DATA = Path(__file__).parent / "data"
Commune = namedtuple("Commune", "code name kind district latitude longitude")
District = namedtuple("District", "code name")


def communes_2021(province):
    """Districts and communes of a province (code) in November 2021."""
    districts, communes = {}, []
    with (DATA / "communes-2021.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["province_code"] != province:
                continue
            districts[row["district_code"]] = District(row["district_code"], row["district"])
            communes.append(Commune(row["commune_code"], row["commune"], row["kind"], row["district_code"],
                                    float(row["lat"]), float(row["lon"])))
    return list(districts.values()), communes


def communes_2025(province):
    """Communes of a province (code) since 1 July 2025; there are no districts."""
    with (DATA / "communes-2025.csv").open(encoding="utf-8", newline="") as file:
        return [Commune(row["commune_code"], row["commune"], row["kind"], "", float(row["lat"]), float(row["lon"]))
                for row in csv.DictReader(file) if row["province_code"] == province]


def near(random, latitude, longitude, spread=0.006):
    """A place a little off the given one, in degrees; five decimals are about a metre."""
    return (f"{latitude + random.uniform(-spread, spread):.5f}",
            f"{longitude + random.uniform(-spread, spread):.5f}")


def lowered(name):
    """A unit's name inside a phrase: `Huyện Bình Sơn` → `huyện Bình Sơn`."""
    return name[0].lower() + name[1:]


def bare(name):
    """`Huyện Bình Sơn` → `Bình Sơn`."""
    for kind in ("Thành phố ", "Thị xã ", "Huyện ", "Phường ", "Thị trấn ", "Xã ", "Đặc khu "):
        if name.startswith(kind):
            return name[len(kind):]
    return name


def slug(text):
    """An identifier made of a Vietnamese name: `Sở Y tế` → `so-y-te`."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " "
                      for letter in plain if not unicodedata.combining(letter))
    return "-".join(letters.split())
