"""Reads every Bảng phân công workbook with openpyxl: its data sheet says what plan.json says; edits are found.

    read_back.py PROGRAM RESULTS SCENARIOS

RESULTS has a folder with documents for each scenario in SCENARIOS.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

NAME = "bang-phan-cong.xlsx"


def visits_of_plan(folder: Path) -> list[tuple]:
    plan = json.loads((folder / "plan.json").read_text())
    return sorted((v["member"], v["organisation"], v["date"], v["start"], v["end"]) for v in plan["visits"])


def visits_of_workbook(sheet) -> list[tuple]:
    rows = list(sheet.iter_rows(values_only=True))
    place = {title: index for index, title in enumerate(rows[0])}
    visits = []
    for row in rows[1:]:
        member, organisation, date, start, end = (
            row[place[t]] for t in ["Mã thành viên", "Mã tổ chức", "Ngày", "Bắt đầu", "Kết thúc"])
        if date is not None:
            end = end if isinstance(end, str) else f"{end:%H:%M}"
            visits.append((member, organisation, f"{date:%Y-%m-%d}", f"{start:%H:%M}", end))
    return sorted(visits)


def check(program: str, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([program, "check", *arguments], capture_output=True, text=True)


def main(program: str, results: str, scenarios: str) -> int:
    faults = []
    count = 0
    for folder in sorted(p.parent for p in Path(results).glob(f"*/{NAME}")):
        count += 1
        name = folder.name
        book = load_workbook(folder / NAME)
        sheet = book["Lượt dự"]
        if visits_of_workbook(sheet) != visits_of_plan(folder):
            faults.append(f"{name}: the data sheet has other visits than plan.json")
        if sheet.merged_cells.ranges or not sheet.auto_filter.ref or sheet.freeze_panes != "A2":
            faults.append(f"{name}: the data sheet has merged cells, no filter or no frozen heading")
        for each in book:
            if each.page_setup.orientation != "landscape" or str(each.page_setup.paperSize) != "9":
                faults.append(f"{name}: {each.title} is not A4 landscape")
            if any(cell.data_type == "f" for row in each.iter_rows() for cell in row):
                faults.append(f"{name}: {each.title} has a formula")
        with tempfile.TemporaryDirectory() as work:
            saved = f"{work}/saved.xlsx"
            book.save(saved)
            if check(program, saved).returncode != 0:
                faults.append(f"{name}: saving alone is taken for a change")
            sheet.delete_rows(2)
            book.save(saved)
            if check(program, saved).returncode != 1:
                faults.append(f"{name}: a deleted row is not found")
            if visits_of_plan(folder):
                (Path(work) / "plan.json").write_bytes((folder / "plan.json").read_bytes())
                edited = check(program, f"{scenarios}/{name}", saved)
                if edited.returncode not in (0, 1) or "plan.json" not in edited.stderr:
                    faults.append(f"{name}: what the edit changes is not told: {edited.stderr[:300]}")
    if not count:
        faults.append("there is no workbook")
    print("\n".join(faults) or f"{count} workbooks read back")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
