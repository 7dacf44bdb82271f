"""The scenario that is spoiled: `scenarios/tiny` with a row more in the tables that it lacks."""

import datetime
import shutil
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from .program import ROOT, run

TABLES = [
    "areas", "organisations", "members", "registrations", "meetings", "busy", "holidays",
    "history", "pins",
]  # fmt: skip
MORE = {
    "meetings.csv": "id,organisation,date,start,end,kind,invitation,announced\n"
    "hop-01,xa-03,2021-03-05,14:00,16:00,chuyen-de,yes,2021-02-01\n"
    "hop-02,xa-02,2021-03-12,08:30,10:00,,,\n",
    "history.csv": "member,organisation,from_year,to_year\ntuv-01,xa-02,2018,2019\n",
    "pins.csv": "member,organisation,date,action,reason\n"
    "tuv-02,cq-01,2021-03-04,forbid,Đã dự năm trước\n",
}


def write_folder(folder: Path) -> None:
    """Write the scenario as a folder, without what is no part of it."""
    shutil.copytree(ROOT / "scenarios/tiny", folder, ignore=shutil.ignore_patterns("*.md"))
    for name, text in MORE.items():
        (folder / name).write_text(text)
    # Ids that spreadsheets like to turn into numbers and dates.
    for table in folder.glob("*.csv"):
        table.write_text(table.read_text().replace("xa-03", "007").replace("tuv-03", "1-2"))


def write_workbook(folder: Path, workbook: Path) -> None:
    """Write a folder as the program's own workbook."""
    ended = run("convert", folder, workbook)
    if ended.code != 0:
        raise AssertionError(ended.errors)


def files(folder: Path) -> dict[str, str]:
    """All files of a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def opened(workbook: Path) -> Workbook:
    """Open a workbook; protected headings can be changed here as by somebody who knows how."""
    return load_workbook(workbook)


def letter(sheet: Worksheet, heading: str) -> str:
    """The letters of the column with a heading in the first row."""
    for cell in sheet[1]:
        if cell.value == heading:
            return cell.column_letter
    raise KeyError(heading)


def texts(book: Workbook) -> list:
    """The cells below the headings of all tables that hold text."""
    return [
        cell
        for name in TABLES
        for row in book[name].iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, str)
    ]


def days(book: Workbook) -> list:
    """The cells of all tables that hold dates."""
    return [
        cell
        for name in TABLES
        for row in book[name].iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, datetime.datetime)
    ]
