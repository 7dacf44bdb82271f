"""Changes to a workbook's parts that openpyxl cannot make."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path


def rewrite(workbook: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """Pass every part through a change; `None` takes it away."""
    with zipfile.ZipFile(workbook) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(workbook, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            changed = change(name, content)
            if changed is not None:
                archive.writestr(name, changed)


def part(workbook: Path, sheet: str) -> str:
    """The part that holds a sheet."""
    with zipfile.ZipFile(workbook) as archive:
        book = archive.read("xl/workbook.xml").decode()
        names = archive.read("xl/_rels/workbook.xml.rels").decode()
    relation = re.search(rf'name="{sheet}"[^>]*r:id="(\w+)"', book)
    if relation is None:
        raise KeyError(sheet)
    for element in re.findall(r"<Relationship [^>]*>", names):
        if f'Id="{relation[1]}"' in element:
            target = re.search(r'Target="([^"]+)"', element)
            if target is not None:
                return target[1].lstrip("/") if target[1].startswith("/") else "xl/" + target[1]
    raise KeyError(sheet)


def set_cell(workbook: Path, sheet: str, address: str, inner: str, attributes: str = "") -> None:
    """Put XML in place of what a cell holds; the cell keeps its style."""

    def change(text: str) -> str:
        found = re.search(rf'<c r="{address}"( s="\d+")?[^>]*?(/>|>.*?</c>)', text, re.DOTALL)
        if found is None:
            raise KeyError(address)
        cell = f'<c r="{address}"{found[1] or ""}{attributes}>{inner}</c>'
        return text[: found.start()] + cell + text[found.end() :]

    change_text(workbook, part(workbook, sheet), change)


def replace(workbook: Path, name: str, old: str, new: str) -> None:
    """Replace text in a part, which must be there."""

    def change(text: str) -> str:
        if old not in text:
            raise KeyError(old)
        return text.replace(old, new)

    change_text(workbook, name, change)


def change_text(workbook: Path, name: str, change: Callable[[str], str]) -> None:
    """Pass the text of one part through a change."""
    rewrite(workbook, lambda each, old: change(old.decode()).encode() if each == name else old)


def sheets(workbook: Path) -> list[str]:
    """The names of the sheets."""
    with zipfile.ZipFile(workbook) as archive:
        return re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
