"""What a spoiled workbook is, and what is expected of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from .base import opened

Spoil = Callable[[Workbook], None]
RawSpoil = Callable[[Path], None]


@dataclass(frozen=True)
class Case:
    """One way to spoil a workbook."""

    name: str
    spoil: RawSpoil
    """Spoils the workbook's file."""
    cell: str = ""
    """The cell that the error names, or the sheet; empty where the workbook is read right."""
    value: str | None = None
    """The value that the error shows; `None` where there is none to show."""
    keeps_bytes: bool = True
    """Whether the folder comes back byte for byte; otherwise only the plan is the same."""


def from_book(spoil: Spoil) -> RawSpoil:
    """A change made with openpyxl, which then writes the whole workbook anew."""

    def act(path: Path) -> None:
        book = opened(path)
        spoil(book)
        book.save(path)

    return act


class Cases(list[Case]):
    """Collects cases from functions; the first line of a function's comment is its name."""

    def book(self, cell: str = "", value: str | None = None, keeps_bytes: bool = True) -> Callable:
        """A case whose function changes an openpyxl workbook."""

        def add(function: Spoil) -> Spoil:
            name = (function.__doc__ or function.__name__).splitlines()[0]
            self.append(Case(name, from_book(function), cell, value, keeps_bytes))
            return function

        return add

    def file(self, cell: str = "", value: str | None = None) -> Callable:
        """A case whose function changes the file."""

        def add(function: RawSpoil) -> RawSpoil:
            name = (function.__doc__ or function.__name__).splitlines()[0]
            self.append(Case(name, function, cell, value))
            return function

        return add

    def cell(
        self,
        name: str,
        cell: str,
        value: object,
        shown: str | None,
        number_format: str | None = None,
    ) -> None:
        """A case that is refused for what is typed into one cell."""

        def spoil(book: Workbook) -> None:
            sheet, address = cell.split("!")
            book[sheet][address] = value
            if number_format is not None:
                book[sheet][address].number_format = number_format

        self.append(Case(name, from_book(spoil), cell, shown))
