import csv
import multiprocessing
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from spoiled import base, hostile_archives, hostile_sheets, program, raw

# Each adds its cases to one list.
CASES = hostile_archives.CASES


class HostileTests(unittest.TestCase):
    """What mischief does to workbooks."""

    @classmethod
    def setUpClass(cls):
        cls.work = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.work)
        base.write_folder(cls.work / "folder")
        base.write_workbook(cls.work / "folder", cls.work / "base.xlsx")
        cls.longest, cls.largest = 0, 0

    @classmethod
    def tearDownClass(cls):
        print(
            f"{len(CASES)} hostile files: at most {cls.longest:.1f} s,",
            f"{cls.largest:.0f} MB",
            file=sys.stderr,
        )

    def good(self):
        path = Path(tempfile.mkdtemp(dir=self.work)) / "so.xlsx"
        shutil.copy(self.work / "base.xlsx", path)
        return path

    def test_hostile(self):
        for case in CASES:
            with self.subTest(case.name):
                path = self.good()
                # A child's memory begins as its parent's: making the file must not make it large.
                maker = multiprocessing.get_context("fork").Process(target=case.make, args=(path,))
                maker.start()
                maker.join()
                self.assertEqual(maker.exitcode, 0)
                ended = program.run("check", path)
                type(self).longest = max(self.longest, ended.seconds)
                type(self).largest = max(self.largest, ended.megabytes)
                self.assertLess(ended.megabytes, program.MEGABYTES)
                shown = ended.errors[:2000]
                if case.is_read:
                    self.assertEqual(ended.code, 0, shown)
                    continue
                self.assertEqual(ended.code, 65, shown)
                self.assertIn("so.xlsx", shown)
                self.assertIn(": lỗi: ", ended.errors)
                self.assertIn(case.says, ended.errors)
                self.assertLess(len(ended.errors.splitlines()), 2_100)
                self.assertNotIn("root:", ended.errors)
                path.unlink()

    def test_no_file_leaves_the_folder(self):
        path = self.good()
        hostile_sheets.files_of_mischief(path)
        ended = program.run("convert", path, path.parent / "in" / "back")
        self.assertEqual(ended.code, 65, ended.errors)
        self.assertEqual([each.name for each in path.parent.iterdir()], ["so.xlsx"])

    def test_formulas_stay_text(self):
        """What would be a formula in a spreadsheet is written so that it is none."""
        path = self.good()
        names = {
            "B2": "=HYPERLINK(&quot;http://x&quot;,&quot;a&quot;)",
            "B3": "+cmd|' /C calc'!A0",
            "B4": "@SUM(1+1)",
        }
        for address, name in names.items():
            inner = f"<is><t>{name}</t></is>"
            raw.set_cell(path, "members", address, inner, ' t="inlineStr"')
        ended = program.run("plan", path, "-o", path.parent / "out", "--calendars", "none")
        self.assertEqual(ended.code, 0, ended.errors)
        tables = list((path.parent / "out").rglob("*.csv"))
        self.assertTrue(tables)
        for table in tables:
            with table.open(newline="", encoding="utf-8-sig") as file:
                for cells in csv.reader(file):
                    for cell in cells:
                        self.assertNotIn(cell[:1], ["=", "+", "@"], table)


if __name__ == "__main__":
    unittest.main()
