"""Sheets laid out in ways that leave no doubt what they say."""

import unicodedata

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from .base import TABLES
from .cases import Cases

CASES = Cases()
ENGLISH = {
    "Mã thành viên": "Member id", "Họ và tên": "Name", "Vai trò": "role", "Chức vụ": "Post",
}  # fmt: skip


def move_down(sheet: Worksheet, count: int) -> None:
    """Make room above the heading."""
    sheet.auto_filter.ref = None
    sheet.freeze_panes = None
    sheet.insert_rows(1, count)


@CASES.book()
def reordered(book: Workbook) -> None:
    """The columns stand in another order."""
    for name in TABLES:
        rows = [[cell.value for cell in row][::-1] for row in book[name].iter_rows()]
        formats = [[cell.number_format for cell in row][::-1] for row in book[name].iter_rows()]
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = book[name].cell(number, column)
                cell.value = value
                cell.number_format = formats[number - 1][column - 1]


@CASES.book(keeps_bytes=False)
def extra_columns(book: Workbook) -> None:
    """Columns of one's own between and after the others."""
    sheet = book["members"]
    sheet.insert_cols(3)
    sheet["C1"], sheet["C2"], sheet["C3"] = "Số điện thoại", "0905 000 001", "0905 000 002"
    last = sheet.max_column + 1
    sheet.cell(1, last, "Ghi chú")
    sheet.cell(3, last, "đi học tháng 6")


@CASES.book()
def titles_above(book: Workbook) -> None:
    """Merged titles and an empty row above the headings."""
    for name in ["members", "organisations", "holidays"]:
        move_down(book[name], 3)
        book[name]["A1"] = "BAN TỔ CHỨC TỈNH ỦY"
        book[name]["A2"] = "DANH SÁCH NĂM 2021 (kèm theo Công văn số 12)"
        book[name].merge_cells("A1:B1")
        if name != "holidays":
            book[name].merge_cells("A2:E2")


@CASES.book()
def title_near_heading(book: Workbook) -> None:
    """A title whose words are those of a heading."""
    move_down(book["members"], 1)
    book["members"]["A1"] = "Họ và tên"


@CASES.book()
def hidden_rows(book: Workbook) -> None:
    """Hidden rows."""
    book["members"].row_dimensions[3].hidden = True
    book["organisations"].row_dimensions[2].hidden = True


@CASES.book()
def hidden_columns(book: Workbook) -> None:
    """Hidden columns."""
    for column in "BEI":
        book["members"].column_dimensions[column].hidden = True


@CASES.book()
def filtered(book: Workbook) -> None:
    """A filter that hides rows."""
    sheet = book["organisations"]
    sheet.auto_filter.ref = sheet.dimensions
    sheet.auto_filter.add_filter_column(2, ["dang-bo-co-so"])
    sheet.row_dimensions[2].hidden = True


@CASES.book()
def more_sheets(book: Workbook) -> None:
    """Sheets of one's own, one of them empty."""
    book.create_sheet("Sheet1")
    sheet = book.create_sheet("Danh bạ", 0)
    sheet.append(["Họ tên", "Điện thoại"])
    sheet.append(["Huỳnh Tấn Khiêm", "0905 000 001"])


@CASES.book()
def hidden_sheet(book: Workbook) -> None:
    """A hidden sheet."""
    book["holidays"].sheet_state = "hidden"


@CASES.book()
def sheets_in_another_order(book: Workbook) -> None:
    """The sheets stand in another order."""
    book._sheets.reverse()


@CASES.book()
def sheets_renamed(book: Workbook) -> None:
    """Sheets by their Vietnamese name, in capitals, with a space."""
    book["members"].title = "Thành viên"
    book["organisations"].title = "TỔ CHỨC CƠ SỞ ĐẢNG"
    book["areas"].title = "Areas "
    book["busy"].title = "lich ban"


@CASES.book()
def empty_sheets_deleted(book: Workbook) -> None:
    """The guide was deleted."""
    del book["Hướng dẫn"]


@CASES.book()
def headings_in_capitals(book: Workbook) -> None:
    """Headings in capitals."""
    for name in TABLES:
        for cell in book[name][1]:
            cell.value = cell.value.upper()


@CASES.book()
def headings_without_marks(book: Workbook) -> None:
    """Headings without diacritics."""
    for name in TABLES:
        for cell in book[name][1]:
            folded = unicodedata.normalize("NFD", cell.value).replace("đ", "d").replace("Đ", "D")
            cell.value = "".join(c for c in folded if not unicodedata.combining(c)).lower()


@CASES.book()
def headings_decomposed(book: Workbook) -> None:
    """Headings whose diacritics are characters of their own (NFD)."""
    for name in TABLES:
        for cell in book[name][1]:
            cell.value = unicodedata.normalize("NFD", cell.value)


@CASES.book()
def headings_broken(book: Workbook) -> None:
    """Headings over two lines, with stars, colons and remarks."""
    for cell in book["members"][1]:
        cell.value = cell.value.replace(" ", "\n", 1)
    for cell in book["organisations"][1]:
        cell.value = cell.value + " (*)"
    for cell in book["areas"][1]:
        cell.value = cell.value + " :"


@CASES.book()
def headings_in_english(book: Workbook) -> None:
    """English headings and keys."""
    for cell in book["members"][1]:
        cell.value = ENGLISH.get(cell.value, cell.value)


@CASES.book()
def empty_rows(book: Workbook) -> None:
    """Empty rows between the others, and coloured ones far below."""
    book["members"].insert_rows(3, 2)
    book["organisations"].insert_rows(2)
    for row in range(50, 500):
        book["members"].cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")


@CASES.book()
def rows_of_spaces(book: Workbook) -> None:
    """Rows with nothing but spaces."""
    book["members"]["A9"] = "   "
    book["members"]["B9"] = "\u00a0"


@CASES.book()
def numbered(book: Workbook) -> None:
    """A first column that numbers the rows, further than there are rows."""
    for name in ["members", "organisations", "registrations"]:
        sheet = book[name]
        sheet.auto_filter.ref = None
        sheet.insert_cols(1)
        sheet["A1"] = "STT"
        for row in range(2, 12):
            sheet.cell(row, 1, row - 1)


@CASES.book()
def numbered_columns(book: Workbook) -> None:
    """A row below the headings that numbers the columns."""
    sheet = book["members"]
    sheet.insert_rows(2)
    for column in range(1, sheet.max_column + 1):
        sheet.cell(2, column, f"({column})")


@CASES.book()
def repeated_heading(book: Workbook) -> None:
    """The heading once more, as copied for a second page."""
    sheet = book["organisations"]
    sheet.insert_rows(4)
    for column in range(1, sheet.max_column + 1):
        sheet.cell(4, column, sheet.cell(1, column).value)


@CASES.book()
def examples(book: Workbook) -> None:
    """Rows of examples, with and without diacritics."""
    book["members"].insert_rows(2)
    book["members"]["A2"], book["members"]["B2"] = "VÍ DỤ: tuv-99", "Nguyễn Văn Ví Dụ"
    book["organisations"]["A9"] = "Vi du: xa-99"


@CASES.book()
def groups(book: Workbook) -> None:
    """Titles of groups in merged cells."""
    sheet = book["members"]
    sheet.insert_rows(3)
    sheet["A3"] = "II. ỦY VIÊN BAN THƯỜNG VỤ"
    sheet.merge_cells("A3:H3")


@CASES.book()
def joined_down(book: Workbook) -> None:
    """One member's cell over both registrations."""
    sheet = book["registrations"]
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:A5")


@CASES.book()
def comments(book: Workbook) -> None:
    """Comments on cells."""
    for name in TABLES:
        for column in range(1, 4):
            book[name].cell(2, column).comment = Comment("Xem lại số này", "Văn phòng")


@CASES.book()
def colours(book: Workbook) -> None:
    """Coloured cells in other fonts."""
    for name in TABLES:
        for row in book[name].iter_rows():
            for cell in row:
                cell.fill = PatternFill("solid", fgColor="FFC7CE")
                cell.font = Font(name=".VnTime", size=14, strike=True)


@CASES.book()
def optional_columns_deleted(book: Workbook) -> None:
    """Optional columns that nobody fills in were deleted."""
    sheet = book["members"]
    for number in range(sheet.max_column, 0, -1):
        if sheet.cell(1, number).value == "Chi bộ nơi cư trú":
            sheet.delete_cols(number)


@CASES.book()
def settings_by_key(book: Workbook) -> None:
    """Settings in another order, without notes, found by their key."""
    sheet = book["scenario"]
    sheet.delete_cols(3)
