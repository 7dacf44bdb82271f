#!/usr/bin/env python3
"""Writes the example scenarios: `generate.py [NAME …]`, all of them without names.

The same script always writes the same bytes. README files beside the tables are written by hand and left alone, as is
`tiny`, which is written by hand altogether.
"""

import sys
from pathlib import Path

import bac_giang
import bac_kan
import hai_quy_dinh
import nhom_dia_ban
import quang_ngai
import quang_ngai_2026
import tuyen_quang

MODULES = (bac_giang, bac_kan, hai_quy_dinh, nhom_dia_ban, quang_ngai, quang_ngai_2026, tuyen_quang)
SCENARIOS = {module.NAME: module for module in MODULES}


def main(names):
    unknown = [name for name in names if name not in SCENARIOS]
    if unknown:
        sys.exit(f"no such scenario: {', '.join(unknown)}; there are {', '.join(SCENARIOS)}")
    root = Path(__file__).resolve().parents[2] / "scenarios"
    for name in names or SCENARIOS:
        folder = SCENARIOS[name].build()
        folder.write(root)
        counts = ", ".join(f"{len(rows)} {table}" for table, rows in folder.rows.items() if rows)
        print(f"{name}: {counts}")


if __name__ == "__main__":
    main(sys.argv[1:])
