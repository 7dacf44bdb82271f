"""Sheets made to do harm."""

import random
import zipfile
from pathlib import Path

from . import raw
from .hostile import (
    CASES,
    HEAD,
    MEMBERS,
    Hostile,
    Make,
    hostile,
    noise,
    row,
    rows,
    set_part,
    set_sheet,
)

HOLIDAYS = ["Ngày", "Tên ngày nghỉ"]


@hostile("quá lớn")
def million_rows(path: Path) -> None:
    """a million rows"""
    source = random.Random(3)
    lines = "".join(
        f'<row r="{number}"><c r="A{number}"><v>{source.random()}</v></c></row>'
        for number in range(1, 1_000_001)
    )
    set_sheet(path, "members", f"<sheetData>{lines}</sheetData>")


@hostile("còn")
def many_rows_of_mistakes(path: Path) -> None:
    """99,000 rows with three mistakes each"""
    source = random.Random(4)
    lines = (["tuv-01", "", f"vai {source.random()}"] for _ in range(99_000))
    set_sheet(path, "members", rows(MEMBERS, lines))


@hostile("lịch không có ngày này")
def many_wrong_days(path: Path) -> None:
    """99,000 days that are none"""
    source = random.Random(5)
    lines = ([f"31/02/{source.randrange(1000, 9999)}", "Nghỉ"] for _ in range(99_000))
    set_sheet(path, "holidays", rows(HOLIDAYS, lines))


def _same_text_in(sheet: str, text: str, above: str = "") -> Make:
    def make(path: Path) -> None:
        shared = "xl/sharedStrings.xml"
        raw.replace(path, shared, "</sst>", f'<si><t xml:space="preserve">{text}</t></si></sst>')
        with zipfile.ZipFile(path) as file:
            index = file.read(shared).count(b"<si>") - 1
        cells = f'<c t="s"><v>{index}</v></c>' * 3
        lines = "".join(f'<row r="{number}">{cells}</row>' for number in range(2, 90_000))
        set_sheet(path, sheet, f"<sheetData>{above}{lines}</sheetData>")

    return make


for _name, _sheet, _text, _above in [
    ("a long text all over a table", "members", noise(30_000), row(1, MEMBERS)),
    ("a long text all over a table, headings too", "areas", noise(30_000), ""),
    ("a long text all over the settings", "scenario", noise(30_000), ""),
    ("spaces all over the settings", "scenario", " " * 30_000, ""),
    ("other keys all over the settings", "scenario", "rules.a.b", ""),
]:
    CASES.append(Hostile(_name, _same_text_in(_sheet, _text, _above)))


@hostile("quá nhiều cột")
def wide_rows(path: Path) -> None:
    """rows as wide as a sheet may be"""
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(16_384))
    lines = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 60))
    set_sheet(path, "members", f"<sheetData>{lines}</sheetData>")


@hostile("ô quá dài")
def much_text(path: Path) -> None:
    """forty megabytes of text in one cell"""
    set_sheet(path, "members", f"<sheetData>{row(1, [noise(40 << 20)])}</sheetData>")


@hostile("thẻ XML quá dài")
def long_attribute(path: Path) -> None:
    """an attribute of thirty megabytes"""
    set_sheet(path, "members", f'<sheetData><row r="1" x="{noise(30 << 20)}"/></sheetData>')


@hostile("lồng quá sâu")
def deep(path: Path) -> None:
    """elements nested half a million deep"""
    set_sheet(path, "members", "<a>" * 500_000 + "</a>" * 500_000)


@hostile("", is_read=True)
def dimension(path: Path) -> None:
    """a dimension that says the whole sheet is used"""
    whole = '<dimension ref="A1:XFD1048576"/>'
    raw.replace(path, raw.part(path, "members"), "<sheetData>", whole + "<sheetData>")


def _row(attributes: str, cell: str) -> Make:
    inner = f"<sheetData>{row(1, MEMBERS)}<row {attributes}>{cell}</row></sheetData>"
    return lambda path: set_sheet(path, "members", inner)


for _name, _attributes, _cell in [
    ("a cell in the last row and column", 'r="1048576"', '<c r="XFD1048576"><v>1</v></c>'),
    ("a row beyond the last", 'r="99999999999999999999"', "<c><v>1</v></c>"),
    ("a row below nought", 'r="-5"', "<c><v>1</v></c>"),
    ("a column beyond the last", 'r="2"', '<c r="ZZZZZZZZZZZZ2"><v>1</v></c>'),
    ("a cell of another row", 'r="2"', '<c r="A7"><v>1</v></c>'),
    ("a number that is none", 'r="2"', "<c><v>NaN</v></c>"),
    ("a number without end", 'r="2"', "<c><v>1e999</v></c>"),
    ("a shared text that is not there", 'r="2"', '<c t="s"><v>999999</v></c>'),
    ("a shared text below nought", 'r="2"', '<c t="s"><v>-1</v></c>'),
    ("a style that is not there", 'r="2"', '<c s="-7"><v>5</v></c><c s="2000000000"><v>5</v></c>'),
    ("a character that is none", 'r="2"', '<c t="inlineStr"><is><t>_xFFFF__xD800_</t></is></c>'),
]:
    CASES.append(Hostile(_name, _row(_attributes, _cell)))


@hostile("ô bắt buộc còn trống")
def overlapping(path: Path) -> None:
    """a hundred thousand joined blocks over one another"""
    merges = "".join(f'<mergeCell ref="A{n % 9 + 2}:A{n % 9 + 9000}"/>' for n in range(99_000))
    inner = rows(MEMBERS, ([f"a{n}", "", ""] for n in range(20_000)))
    set_sheet(path, "members", f"{inner}<mergeCells>{merges}</mergeCells>")


@hostile("", is_read=True)
def big_strangers(path: Path) -> None:
    """huge sheets that are no tables"""
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(9))
    lines = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 90_000))
    content = f"{HEAD}<sheetData>{lines}</sheetData></worksheet>".encode()
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/strange.xml", content)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    relation = f'<Relationship Id="zz" Type="{kind}" Target="worksheets/strange.xml"/>'
    raw.replace(
        path, "xl/_rels/workbook.xml.rels", "</Relationships>", relation + "</Relationships>"
    )
    sheets = "".join(f'<sheet name="lạ {n}" sheetId="{n + 90}" r:id="zz"/>' for n in range(20))
    raw.replace(path, "xl/workbook.xml", "</sheets>", sheets + "</sheets>")


@hostile("XML sai")
def malformed(path: Path) -> None:
    """XML that ends too soon"""
    set_part(path, raw.part(path, "members"), HEAD.encode() + b"<sheetData><row r='1'>")


@hostile("XML sai")
def wrong_bytes(path: Path) -> None:
    """bytes that are no UTF-8"""
    set_part(
        path, raw.part(path, "members"), HEAD.encode() + b"<sheetData>\xff\xfe\xc0</sheetData>"
    )


@hostile("đường dẫn phải nằm trong dữ liệu")
def files_of_mischief(path: Path) -> None:
    """files carried along that lead out of the folder"""
    if "files" not in raw.sheets(path):
        raw.replace(path, "xl/workbook.xml", 'name="Hướng dẫn"', 'name="files"')
    names = [
        "../../x.ics",
        "/tmp/x.ics",
        "calendars/../../x",
        "members.csv",
        "a\\b.ics",
        "scenario.toml",
    ]
    inner = rows(["Đường dẫn", "Cách ghi", "Nội dung"], ([name, "LF", "x"] for name in names))
    set_sheet(path, "files", inner)
