"""Cells typed in ways that leave no doubt what they say."""

import datetime
import unicodedata
from pathlib import Path

from openpyxl import Workbook

from . import base, raw
from .base import days, texts
from .cases import Cases

CASES = Cases()


@CASES.book()
def days_as_text(book: Workbook) -> None:
    """Dates as text, d/m/yyyy."""
    for cell in days(book):
        cell.value = f"{cell.value.day}/{cell.value.month}/{cell.value.year}"


@CASES.book()
def days_with_spaces(book: Workbook) -> None:
    """Dates as text with spaces at the end."""
    for cell in days(book):
        cell.value = cell.value.strftime(" %d/%m/%Y  ")


@CASES.book()
def days_with_dots(book: Workbook) -> None:
    """Dates as text, dd-mm-yyyy and dd.mm.yyyy."""
    for number, cell in enumerate(days(book)):
        cell.value = cell.value.strftime("%d.%m.%Y" if number % 2 else "%d-%m-%Y")


@CASES.book()
def days_in_words(book: Workbook) -> None:
    """Dates in words: ngày 5 tháng 2 năm 2021."""
    for cell in days(book):
        cell.value = f"ngày {cell.value.day} tháng {cell.value.month} năm {cell.value.year}"


@CASES.book()
def days_by_iso(book: Workbook) -> None:
    """Dates as text by ISO 8601, with a time of midnight."""
    for cell in days(book):
        cell.value = cell.value.strftime("%Y-%m-%d 00:00:00")


@CASES.book()
def days_as_numbers(book: Workbook) -> None:
    """Dates whose format was lost: numbers."""
    for cell in days(book):
        cell.value = (cell.value - datetime.datetime(1899, 12, 30)).days
        cell.number_format = "General"


@CASES.book()
def days_in_other_formats(book: Workbook) -> None:
    """Dates in the formats of other countries."""
    formats = ["mm-dd-yy", "[$-42A]dd mmmm yyyy", '"ngày" d "tháng" m', "yyyy", "[$-409]d-mmm-yy;@"]
    for number, cell in enumerate(days(book)):
        cell.number_format = formats[number % len(formats)]


@CASES.book()
def days_in_cells_for_moments(book: Workbook) -> None:
    """Days typed into cells that show a time as well."""
    for address in ["B2", "C2"]:
        book["busy"][address].number_format = "dd/mm/yyyy hh:mm"


@CASES.book()
def days_from_1904(book: Workbook) -> None:
    """A workbook of an old Macintosh, which counts days from 1904."""
    book.epoch = datetime.datetime(1904, 1, 1)


@CASES.book()
def spaces(book: Workbook) -> None:
    """Spaces before and after every text."""
    for cell in texts(book):
        cell.value = f"  {cell.value} "


@CASES.book()
def hard_spaces(book: Workbook) -> None:
    """Non-breaking and zero-width spaces around texts, as pasted from a web page or Word."""
    for number, cell in enumerate(texts(book)):
        cell.value = (
            f"\u00a0{cell.value}\u00a0\u200b" if number % 2 else f"\ufeff{cell.value}\u3000"
        )


@CASES.book()
def line_breaks_at_ends(book: Workbook) -> None:
    """A line break (Alt+Enter) or a tab after texts."""
    for number, cell in enumerate(texts(book)):
        cell.value = f"{cell.value}\n" if number % 2 else f"{cell.value}\t"


@CASES.book()
def numbers_as_text(book: Workbook) -> None:
    """Numbers as text."""
    for name in base.TABLES:
        for row in book[name].iter_rows(min_row=2):
            for cell in row:
                if isinstance(cell.value, int | float):
                    cell.value = str(cell.value)
                    cell.number_format = "@"


@CASES.book()
def decimal_commas(book: Workbook) -> None:
    """Numbers as text with a decimal comma."""
    for name in ["members", "organisations"]:
        for row in book[name].iter_rows(min_row=2):
            for cell in row:
                if isinstance(cell.value, float):
                    cell.value = str(cell.value).replace(".", ",")


@CASES.book()
def whole_numbers_with_decimals(book: Workbook) -> None:
    """Whole numbers shown with decimals."""
    for row in book["organisations"].iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, int):
                cell.number_format = "0.00"


@CASES.book()
def times_as_text(book: Workbook) -> None:
    """Times as text in many spellings."""
    sheet = book["organisations"]
    spellings = {"07:30:00": "7h30", "08:00:00": "8 giờ", "14:00:00": "2:00 PM"}
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, datetime.time):
                cell.value = spellings[str(cell.value)]


@CASES.book()
def times_as_numbers(book: Workbook) -> None:
    """Times whose format was lost: fractions of a day."""
    for name in ["organisations", "meetings"]:
        for row in book[name].iter_rows(min_row=2):
            for cell in row:
                if isinstance(cell.value, datetime.time):
                    cell.value = (cell.value.hour * 60 + cell.value.minute) / 1440
                    cell.number_format = "General"


@CASES.book()
def yes_in_vietnamese(book: Workbook) -> None:
    """Có and x for yes."""
    for number, row in enumerate(book["areas"].iter_rows(min_row=2)):
        row[4].value = ["Có", "x", "CÓ"][number % 3]
    book["meetings"]["G2"] = "có"


@CASES.book()
def yes_as_boolean(book: Workbook) -> None:
    """TRUE for yes."""
    for row in book["areas"].iter_rows(min_row=2):
        row[4].value = True


@CASES.book()
def words_for_codes(book: Workbook) -> None:
    """Roles and kinds by what they are called."""
    book["organisations"]["C2"] = "Chi bộ cơ sở"
    book["organisations"]["C3"] = "ĐẢNG BỘ CƠ SỞ"
    book["organisations"]["C4"] = "đảng bộ cơ sở "
    book["meetings"]["F2"] = "Chuyên đề"


@CASES.book()
def text_decomposed(book: Workbook) -> None:
    """Ids and words whose diacritics are characters of their own (NFD)."""
    for cell in texts(book):
        cell.value = unicodedata.normalize("NFD", cell.value)


@CASES.file()
def formulas(path: Path) -> None:
    """Formulas with the values that they came to."""
    inner = '<f>"Phó Bí thư "&amp;"Tỉnh ủy"</f><v>Phó Bí thư Tỉnh ủy</v>'
    raw.set_cell(path, "members", "D2", inner, ' t="str"')
    raw.set_cell(path, "members", "I2", "<f>ROUND(15.1234,2)</f><v>15.12</v>")
    raw.set_cell(path, "holidays", "A2", "<f>DATE(2021,2,10)</f><v>44237</v>")


@CASES.file()
def empty_formula(path: Path) -> None:
    """A formula that comes to an empty text."""
    book = base.opened(path)
    book["organisations"]["E2"] = "x"
    book.save(path)
    raw.set_cell(path, "organisations", "E2", '<f>IF(1=2,"x","")</f><v></v>', ' t="str"')


@CASES.file()
def inline_text(path: Path) -> None:
    """Text inside the cell and in several fonts, as other programs write it."""
    inner = (
        "<is><r><t>Huỳnh Tấn</t></r><r><rPr><b/></rPr><t xml:space='preserve'> Khiêm</t></r></is>"
    )
    raw.set_cell(path, "members", "B2", inner, ' t="inlineStr"')


@CASES.book()
def codes_of_digits(book: Workbook) -> None:
    """A code of digits turned into a number, its leading zeros kept by the format."""
    for cell in texts(book):
        if cell.value == "007":
            cell.value = 7
            cell.number_format = "000"
