"""Workbooks spoiled in ways that leave a doubt what they say: each is refused with the cell."""

import datetime
from pathlib import Path

from openpyxl import Workbook

from . import raw
from .cases import Cases

CASES = Cases()

# name, cell, what is typed, what the error shows, number format
for typed in [
    ("the 31st of February", "holidays!A2", "31/02/2021", "31/02/2021"),
    ("a 13th month", "busy!B2", "05/13/2021", "05/13/2021"),
    ("an American date with a time", "busy!C2", "2/25/2021 8:00 AM", "2/25/2021 8:00 AM"),
    ("a date with two digits for the year", "holidays!A2", "10/02/21", "10/02/21"),
    ("a date without a year", "holidays!A2", "10/02", "10/02"),
    ("a range of dates in one cell", "holidays!A2", "10-12/02/2021", "10-12/02/2021"),
    ("a year in place of a date", "holidays!A2", 2021, "2021"),
    ("a number of days far off", "holidays!A2", 3000000, "3000000"),
    ("words in place of a date", "busy!B2", "đầu tháng 2", "đầu tháng 2"),
    ("a time without a date", "busy!B2", datetime.time(8, 0), "08:00"),
    ("a member's id that became a date", "members!A4", datetime.date(2021, 2, 1), "01/02/2021"),
    (
        "an organisation's id that became a date", "organisations!A2",
        datetime.date(2021, 1, 1), "01/01/2021",
    ),
    ("a reference that became a date", "registrations!A5", datetime.date(2021, 2, 1), "01/02/2021"),
    ("a list of ids that became a date", "members!F4", datetime.date(2021, 1, 1), "01/01/2021"),
    ("an id that lost its zeros", "registrations!B5", 7, "7"),
    (
        "an id with too many digits for a number", "organisations!A5",
        12345678901234567890, "12345678901234570000",
    ),
    ("an id twice", "members!A3", "tuv-01", "tuv-01"),
    ("an id twice, with a space", "organisations!A3", "cq-01 ", "cq-01"),
    ("an id that is not there", "registrations!B2", "xa-09", "xa-09"),
    ("an id in capitals", "registrations!B2", "XA-01", "XA-01"),
    ("an id with a long dash", "registrations!B2", "xa–01", "xa–01"),
    ("a name in place of an id", "registrations!A2", "Phạm Thị Thùy Vy", "Phạm Thị Thùy Vy"),
    ("two ids with a comma in place of one", "pins!B2", "xa-01, xa-02", "xa-01, xa-02"),
    ("an area that is not there", "members!G3", "huyen-bac; huyen-dong", "huyen-dong"),
    ("an area that is its own", "areas!D3", "huyen-bac", "huyen-bac"),
    ("an unknown role", "members!C3", "Bí thư", "Bí thư"),
    ("an empty role", "members!C3", None, None),
    ("an empty name", "members!B4", None, None),
    ("a name of spaces", "members!B4", "   ", None),
    ("a fourth choice", "registrations!C4", 4, "4"),
    ("a choice in words", "registrations!C4", "thứ nhất", "thứ nhất"),
    ("a choice with a fraction", "registrations!C4", 1.5, "1.5"),
    ("a latitude that lost its point", "members!I2", 1512, "1512"),
    ("a latitude in degrees and minutes", "members!I2", "15°07'12\"", "15°07'12\""),
    ("a number with a unit", "organisations!L2", "90 phút", "90 phút"),
    ("minutes below nought", "organisations!L3", -120, "-120"),
    ("a 25th hour", "organisations!K2", "25:00", "25:00"),
    ("a morning in place of a time", "organisations!K2", "sáng", "sáng"),
    ("a recurrence in words", "organisations!J3", "theo giấy mời", "theo giấy mời"),
    ("perhaps in place of yes or no", "areas!E3", "có thể", "có thể"),
    ("two in place of yes or no", "areas!E3", 2, "2"),
    ("a formula that failed", "members!B3", "#REF!", "#REF!"),
    ("a formula that was never computed", "members!B3", "=A3&B2", None),
    ("somebody who is not there", "busy!A2", "role:bi-thu", "role:bi-thu"),
    ("a year with a fraction", "history!C2", 2018.5, "2018.5"),
    ("an action that is none", "pins!D2", "cân nhắc", "cân nhắc"),
]:  # fmt: skip
    CASES.cell(*typed)


@CASES.book("meetings!E2", "13:00")
def ends_early(book: Workbook) -> None:
    """a meeting that ends before it begins"""
    book["meetings"]["E2"] = datetime.time(13, 0)


@CASES.book("history!D2", "2017")
def years_swapped(book: Workbook) -> None:
    """years the wrong way round"""
    book["history"]["D2"] = 2017


@CASES.book("busy!C2", "2021-02-04")
def days_swapped(book: Workbook) -> None:
    """days the wrong way round"""
    book["busy"]["C2"] = datetime.date(2021, 2, 4)


@CASES.book("registrations!C3", "1")
def choice_twice(book: Workbook) -> None:
    """the same choice twice"""
    book["registrations"]["C3"] = 1


@CASES.book("")
def no_members(book: Workbook) -> None:
    """the sheet members is missing"""
    del book["members"]


CASES[-1] = CASES[-1].__class__(CASES[-1].name, CASES[-1].spoil, "members")


@CASES.book("scenario")
def no_settings(book: Workbook) -> None:
    """the sheet scenario is missing"""
    del book["scenario"]


@CASES.book("Đảng viên")
def renamed_sheet(book: Workbook) -> None:
    """the sheet members goes by a name that nobody knows"""
    book["members"].title = "Đảng viên"


@CASES.book("Nghỉ lễ")
def renamed_optional_sheet(book: Workbook) -> None:
    """the sheet holidays goes by a name that nobody knows"""
    book["holidays"].title = "Nghỉ lễ"


@CASES.book("Thành viên")
def two_sheets(book: Workbook) -> None:
    """two sheets of members"""
    copy = book.copy_worksheet(book["members"])
    copy.title = "Thành viên"


@CASES.book("members!1", None)
def no_role_column(book: Workbook) -> None:
    """a required column was deleted"""
    book["members"].delete_cols(3)


@CASES.book("members!D1", None)
def column_twice(book: Workbook) -> None:
    """a heading twice"""
    book["members"]["D1"] = "Họ và tên"


@CASES.book("members!1", None)
def heading_unknown(book: Workbook) -> None:
    """a required column goes by a name that nobody knows"""
    book["members"]["A1"] = "Mã"


@CASES.book("members!1", None)
def no_heading(book: Workbook) -> None:
    """the row of headings was deleted"""
    book["members"].delete_rows(1)


@CASES.book("members!A5", None)
def total_row(book: Workbook) -> None:
    """a total at the end"""
    book["members"]["B5"] = "Tổng cộng: 3 đồng chí"


@CASES.book("organisations!B6", None)
def total_formula(book: Workbook) -> None:
    """a total at the end in the first column"""
    book["organisations"]["A6"] = "Cộng"
    book["organisations"]["F6"] = 2


@CASES.book("registrations!B6", None)
def signature(book: Workbook) -> None:
    """a signature below the table"""
    book["registrations"]["A6"] = "NGƯỜI LẬP BIỂU"


@CASES.book("members!A2", None)
def no_rows(book: Workbook) -> None:
    """a table without rows that others point to"""
    book["members"]["A2"] = None


@CASES.book("members!A2", None)
def shifted(book: Workbook) -> None:
    """a row that slipped one cell to the right"""
    book["members"].move_range("A2:H2", cols=1)


@CASES.book("scenario!B3", "01/13/2021")
def settings_day(book: Workbook) -> None:
    """a wrong date in the settings"""
    book["scenario"]["B3"] = "01/13/2021"


@CASES.book("scenario!B5", "quang-ngai-2019")
def settings_regime(book: Workbook) -> None:
    """a regime that is not there"""
    book["scenario"]["B5"] = "quang-ngai-2019"


@CASES.book("scenario", None)
def settings_twice(book: Workbook) -> None:
    """a setting twice"""
    sheet = book["scenario"]
    sheet.append(["Tên kế hoạch", "Khác", None, "title"])


@CASES.file("members!B3", "#N/A")
def failed_lookup(path: Path) -> None:
    """a lookup that found nothing"""
    raw.set_cell(path, "members", "B3", "<f>VLOOKUP(1,A1:B2,2)</f><v>#N/A</v>", ' t="e"')


@CASES.file("members!A4", "TRUE")
def boolean_id(path: Path) -> None:
    """an id that became TRUE"""
    raw.set_cell(path, "members", "A4", "<v>1</v>", ' t="b"')
