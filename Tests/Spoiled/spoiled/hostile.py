"""Files made to do harm, or that are something else than their name says."""

import io
import random
import zipfile
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
HOLIDAYS = ["Ngày", "Tên ngày nghỉ"]
DOCTYPE = "DOCTYPE"
BOMB = "nở ra quá lớn"


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


def other_file(name: str, content: bytes, says: str = "") -> None:
    """A file that is something else."""
    CASES.append(Hostile(name, lambda path: path.write_bytes(content) and None, says))


def archive(parts: dict[str, bytes]) -> bytes:
    """An archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
other_file("an empty file", b"", "tệp trống")
other_file("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "PDF")
other_file("a Word document", archive({"word/document.xml": b"<w/>"}), "Word")
other_file("a presentation", archive({"ppt/presentation.xml": b"<p/>"}), "trình chiếu")
other_file("a binary workbook", archive({"xl/workbook.bin": bytes(9)}), "xlsb")
ODS = {"mimetype": b"application/vnd.oasis", "content.xml": b"<o/>"}
other_file("an OpenDocument spreadsheet", archive(ODS), "ods")
other_file("another archive", archive({"anh/1.jpg": bytes(99)}), "không phải sổ tính")
other_file("an empty archive", archive({}), "")
other_file("an old workbook (.xls)", OLE + "Workbook".encode("utf-16-le"), ".xls")
other_file("a workbook with a password", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu")
other_file("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "không phải sổ tính")
other_file("a table of a web page", b"<html><table><tr><td>1</td></tr></table></html>", "văn bản")
other_file("a CSV table", "id,name\ntuv-01,Huỳnh\n".encode(), "văn bản")
other_file("noise behind the mark of an archive", b"PK\x03\x04" + random.Random(2).randbytes(9999))


@hostile("cắt cụt")
def cut(path: Path) -> None:
    """half of an archive"""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


@hostile("")
def cut_at_end(path: Path) -> None:
    """an archive without its last bytes"""
    path.write_bytes(path.read_bytes()[:-30])


@hostile("")
def spoiled_bytes(path: Path) -> None:
    """bytes changed in the middle of an archive"""
    content = bytearray(path.read_bytes())
    for place in range(200, len(content) - 2000, 97):
        content[place] ^= 0x55
    path.write_bytes(bytes(content))


@hostile(BOMB)
def bomb(path: Path) -> None:
    """a zip bomb in a sheet"""
    set_part(path, raw.part(path, "members"), b" " * (300 << 20))


@hostile(BOMB)
def bomb_in_texts(path: Path) -> None:
    """a zip bomb in the shared texts"""
    set_part(path, "xl/sharedStrings.xml", b"<sst>" + b" " * (300 << 20))


@hostile("")
def lying_bomb(path: Path) -> None:
    """a zip bomb that states a small size"""
    size = 120 << 20
    set_part(path, raw.part(path, "members"), b" " * size)
    content = path.read_bytes().replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    path.write_bytes(content)


def with_doctype(path: Path, doctype: str) -> None:
    """Put a document type and an entity into the sheet of members."""
    inner = rows(MEMBERS, iter([["tuv-01", "&z;", "btv"]]))
    text = HEAD.replace("?>", f"?>{doctype}") + inner + "</worksheet>"
    set_part(path, raw.part(path, "members"), text.encode())


@hostile(DOCTYPE)
def laughs(path: Path) -> None:
    """nested entities (billion laughs)"""
    names = "abcdefghijz"
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {each} "{f"&{last};" * 10}">'
        for last, each in zip(names, names[1:], strict=False)
    )
    with_doctype(path, f"<!DOCTYPE worksheet [{entities}]>")


@hostile(DOCTYPE)
def external_file(path: Path) -> None:
    """an entity that reads a file"""
    with_doctype(path, '<!DOCTYPE worksheet [<!ENTITY z SYSTEM "file:///etc/passwd">]>')


@hostile(DOCTYPE)
def external_address(path: Path) -> None:
    """a document type from elsewhere"""
    with_doctype(path, '<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd">')


@hostile("dẫn ra ngoài")
def leading_out(path: Path) -> None:
    """a name that leads out of the archive"""
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("../../../tmp/phancong-hostile", b"x")


@hostile("dẫn ra ngoài")
def absolute(path: Path) -> None:
    """a name from the root of the disk"""
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("/tmp/phancong-hostile", b"x")


@hostile("hai lần")
def twice(path: Path) -> None:
    """a part that is there twice"""
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/workbook.xml ", b"x")
    old, new = b"xl/workbook.xml ", b"xl/sharedStrings.xml"[:16]
    content = path.read_bytes()
    path.write_bytes(content.replace(old, new))
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(new.decode(), b"x")


@hostile("")
def target_outside(path: Path) -> None:
    """a sheet that lies outside of the archive"""
    place = raw.part(path, "members").removeprefix("xl/")
    raw.rewrite(
        path,
        lambda name, content: content.replace(place.encode(), b"../../../../etc/passwd")
        if name == "xl/_rels/workbook.xml.rels"
        else content,
    )


@hostile("")
def target_is_workbook(path: Path) -> None:
    """a sheet that is the workbook itself"""
    place = raw.part(path, "members").removeprefix("xl/")
    raw.rewrite(
        path,
        lambda name, content: content.replace(place.encode(), b"workbook.xml")
        if name == "xl/_rels/workbook.xml.rels"
        else content,
    )


@hostile("quá lớn")
def million_rows(path: Path) -> None:
    """a million rows"""
    source = random.Random(3)
    lines = "".join(
        f'<row r="{number}"><c r="A{number}"><v>{source.random()}</v></c></row>'
        for number in range(1, 1_000_001)
    )
    set_sheet(path, "members", f"<sheetData>{lines}</sheetData>")


@hostile("")
def many_rows_of_mistakes(path: Path) -> None:
    """99,000 rows with three mistakes each"""
    source = random.Random(4)
    lines = (["tuv-01", "", f"vai {source.random()}"] for _ in range(99_000))
    set_sheet(path, "members", rows(MEMBERS, lines))


@hostile("")
def many_wrong_days(path: Path) -> None:
    """99,000 days that are none"""
    source = random.Random(5)
    lines = ([f"31/02/{source.randrange(1000, 9999)}", "Nghỉ"] for _ in range(99_000))
    set_sheet(path, "holidays", rows(HOLIDAYS, lines))


@hostile("")
def same_long_text(path: Path) -> None:
    """a long text in a hundred thousand cells"""
    text = noise(30_000)
    raw.rewrite(
        path,
        lambda name, content: content.replace(b"</sst>", f"<si><t>{text}</t></si></sst>".encode())
        if name == "xl/sharedStrings.xml"
        else content,
    )
    with zipfile.ZipFile(path) as file:
        index = file.read("xl/sharedStrings.xml").count(b"<si>") - 1
    lines = "".join(
        f'<row r="{number}">' + f'<c t="s"><v>{index}</v></c>' * 4 + "</row>"
        for number in range(2, 90_000)
    )
    set_sheet(path, "members", f"<sheetData>{row(1, MEMBERS)}{lines}</sheetData>")


def _same_text_in(sheet: str, text: str) -> Make:
    def make(path: Path) -> None:
        raw.rewrite(
            path,
            lambda name, content: content.replace(
                b"</sst>", f'<si><t xml:space="preserve">{text}</t></si></sst>'.encode()
            )
            if name == "xl/sharedStrings.xml"
            else content,
        )
        with zipfile.ZipFile(path) as file:
            index = file.read("xl/sharedStrings.xml").count(b"<si>") - 1
        cells = f'<c t="s"><v>{index}</v></c>' * 3
        lines = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 90_000))
        set_sheet(path, sheet, f"<sheetData>{lines}</sheetData>")

    return make


CASES.append(Hostile("a long text all over the settings", _same_text_in("scenario", noise(30_000))))
CASES.append(Hostile("a long text all over a table, headings too", _same_text_in("areas", noise(30_000))))
CASES.append(Hostile("spaces all over the settings", _same_text_in("scenario", " " * 30_000)))
CASES.append(Hostile("other keys all over the settings", _same_text_in("scenario", "rules.a.b")))


@hostile("")
def wide_rows(path: Path) -> None:
    """rows as wide as a sheet may be"""
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(16_384))
    lines = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 60))
    set_sheet(path, "members", f"<sheetData>{lines}</sheetData>")


@hostile("")
def many_texts(path: Path) -> None:
    """six hundred thousand shared texts"""
    source = random.Random(6)
    texts = "".join(f"<si><t>{source.random()}</t></si>" for _ in range(600_000))
    set_part(path, "xl/sharedStrings.xml", f"<sst>{texts}</sst>".encode())


@hostile("")
def long_text(path: Path) -> None:
    """one shared text of thirty megabytes"""
    set_part(path, "xl/sharedStrings.xml", f"<sst><si><t>{noise(30 << 20)}</t></si></sst>".encode())


@hostile("")
def much_text(path: Path) -> None:
    """forty megabytes of text in one cell"""
    set_sheet(path, "members", f"<sheetData>{row(1, [noise(40 << 20)])}</sheetData>")


@hostile("")
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
    place = raw.part(path, "members")
    raw.rewrite(
        path,
        lambda name, content: content.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
        if name == place
        else content,
    )


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


@hostile("")
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
    raw.replace(path, "xl/_rels/workbook.xml.rels", "</Relationships>", relation + "</Relationships>")
    sheets = "".join(f'<sheet name="lạ {n}" sheetId="{n + 90}" r:id="zz"/>' for n in range(20))
    raw.replace(path, "xl/workbook.xml", "</sheets>", sheets + "</sheets>")


@hostile("quá nhiều trang")
def many_sheets(path: Path) -> None:
    """two thousand sheets"""
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n + 90}" r:id="rId1"/>' for n in range(2_000))
    raw.replace(path, "xl/workbook.xml", "</sheets>", sheets + "</sheets>")


@hostile("XML sai")
def malformed(path: Path) -> None:
    """XML that ends too soon"""
    set_part(path, raw.part(path, "members"), HEAD.encode() + b"<sheetData><row r='1'>")


@hostile("")
def wrong_bytes(path: Path) -> None:
    """bytes that are no UTF-8"""
    set_part(path, raw.part(path, "members"), HEAD.encode() + b"<sheetData>\xff\xfe\xc0</sheetData>")


@hostile("")
def no_workbook_part(path: Path) -> None:
    """the workbook's own part is missing"""
    raw.rewrite(path, lambda name, content: None if name == "xl/workbook.xml" else content)


@hostile("")
def files_of_mischief(path: Path) -> None:
    """files carried along that lead out of the folder"""
    if "files" not in raw.sheets(path):
        raw.replace(path, "xl/workbook.xml", 'name="Hướng dẫn"', 'name="files"')
    names = ["../../x.ics", "/tmp/x.ics", "calendars/../../x", "members.csv", "a\\b.ics", "scenario.toml"]
    inner = rows(["Đường dẫn", "Cách ghi", "Nội dung"], ([name, "LF", "x"] for name in names))
    set_sheet(path, "files", inner)
