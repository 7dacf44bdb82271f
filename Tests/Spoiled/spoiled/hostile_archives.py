"""Archives made to do harm, and files that are something else than their name says."""

import io
import itertools
import random
import struct
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

from . import raw
from .hostile import CASES, HEAD, MEMBERS, Hostile, Make, hostile, noise, rows, set_part

DOCTYPE = "DOCTYPE"
BOMB = "nở ra quá lớn"


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
other_file("an empty archive", archive({}), "không phải sổ tính")
other_file("an old workbook (.xls)", OLE + "Workbook".encode("utf-16-le"), ".xls")
other_file("a workbook with a password", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu")
other_file("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "không phải sổ tính")
other_file("a table of a web page", b"<html><table><tr><td>1</td></tr></table></html>", "văn bản")
other_file("a CSV table", "id,name\ntuv-01,Huỳnh\n".encode(), "văn bản")
other_file(
    "noise behind the mark of an archive",
    b"PK\x03\x04" + random.Random(2).randbytes(9999),
    "cắt cụt",
)


@hostile("cắt cụt")
def cut(path: Path) -> None:
    """half of an archive"""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


@hostile("cắt cụt")
def cut_at_end(path: Path) -> None:
    """an archive without its last bytes"""
    path.write_bytes(path.read_bytes()[:-30])


@hostile("bị hỏng")
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
        f'<!ENTITY {each} "{f"&{last};" * 10}">' for last, each in itertools.pairwise(names)
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
    with zipfile.ZipFile(path, "a") as file, warnings.catch_warnings(action="ignore"):
        file.writestr("xl/workbook.xml", b"x")


def _target(place: str) -> Make:
    def make(path: Path) -> None:
        target = raw.part(path, "members").removeprefix("xl/")
        raw.replace(path, "xl/_rels/workbook.xml.rels", target, place)

    return make


CASES.append(
    Hostile(
        "a sheet that lies outside of the archive",
        _target("../../../../etc/passwd"),
        "nằm ngoài tệp",
    )
)
CASES.append(Hostile("a sheet that is the workbook itself", _target("workbook.xml"), "bảng trống"))


DIRECTORY_ENTRY = b"PK\x01\x02"


def directory_entries(content: bytearray) -> Iterator[int]:
    """Where the entries of an archive's directory begin."""
    at = content.find(DIRECTORY_ENTRY)
    while at >= 0:
        yield at
        at = content.find(DIRECTORY_ENTRY, at + 4)


@hostile("mật khẩu")
def encrypted_entries(path: Path) -> None:
    """entries that are marked as encrypted"""
    content = bytearray(path.read_bytes())
    for at in directory_entries(content):
        content[at + 8] |= 1
    path.write_bytes(bytes(content))


@hostile(BOMB)
def overlapping_entries(path: Path) -> None:
    """sheets that are all the same bytes of the archive"""
    members = raw.part(path, "members")
    set_part(path, members, b" " * (60 << 20))
    with zipfile.ZipFile(path) as file:
        entry = file.getinfo(members)
    content = bytearray(path.read_bytes())
    for at in directory_entries(content):
        length = int.from_bytes(content[at + 28 : at + 30], "little")
        if content[at + 46 : at + 46 + length].startswith(b"xl/worksheets/"):
            sizes = struct.pack("<III", entry.CRC, entry.compress_size, entry.file_size)
            content[at + 16 : at + 28] = sizes
            content[at + 42 : at + 46] = struct.pack("<I", entry.header_offset)
    path.write_bytes(bytes(content))


@hostile("quá nhiều trang")
def many_sheets(path: Path) -> None:
    """two thousand sheets"""
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n + 90}" r:id="rId1"/>' for n in range(2_000))
    raw.replace(path, "xl/workbook.xml", "</sheets>", sheets + "</sheets>")


@hostile("không phải sổ tính")
def no_workbook_part(path: Path) -> None:
    """the workbook's own part is missing"""
    raw.rewrite(path, lambda name, content: None if name == "xl/workbook.xml" else content)


@hostile("quá nhiều chữ")
def many_texts(path: Path) -> None:
    """six hundred thousand shared texts"""
    source = random.Random(6)
    texts = "".join(f"<si><t>{source.random()}</t></si>" for _ in range(600_000))
    set_part(path, "xl/sharedStrings.xml", f"<sst>{texts}</sst>".encode())


@hostile("chữ không có")
def long_text(path: Path) -> None:
    """one shared text of thirty megabytes"""
    set_part(path, "xl/sharedStrings.xml", f"<sst><si><t>{noise(30 << 20)}</t></si></sst>".encode())
