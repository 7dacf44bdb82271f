"""Files made to do harm, or that are something else than their name says."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import raw

Make = Callable[[Path], None]


@dataclass(frozen=True)
class Hostile:
    """One file: `make` finds a good workbook at the path and leaves the other."""

    name: str
    make: Make
    says: str = ""
    """What the error must say."""
    is_read: bool = False
    """Whether the file is odd but harmless and read right."""


CASES: list[Hostile] = []
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)
MEMBERS = ["Mã thành viên", "Họ và tên", "Vai trò"]


def hostile(says: str = "", is_read: bool = False) -> Callable[[Make], Make]:
    """A case; its name is the first line of the function's comment."""

    def add(function: Make) -> Make:
        name = (function.__doc__ or function.__name__).splitlines()[0]
        CASES.append(Hostile(name, function, says, is_read))
        return function

    return add


def set_part(path: Path, name: str, content: bytes) -> None:
    """Put other content into a part."""
    raw.rewrite(path, lambda each, old: content if each == name else old)


def set_sheet(path: Path, sheet: str, inner: str) -> None:
    """Put other XML into a sheet."""
    set_part(path, raw.part(path, sheet), (HEAD + inner + "</worksheet>").encode())


def row(number: int, cells: list[str]) -> str:
    """A row of texts."""
    inner = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in cells)
    return f'<row r="{number}">{inner}</row>'


def rows(headings: list[str], others: Iterator[list[str]]) -> str:
    """A heading and rows below it."""
    lines = [row(1, headings), *(row(number, cells) for number, cells in enumerate(others, 2))]
    return f"<sheetData>{''.join(lines)}</sheetData>"


def noise(count: int) -> str:
    """Text that hardly packs."""
    return random.Random(1).randbytes(count // 2).hex()
