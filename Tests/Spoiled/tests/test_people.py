import re
import shutil
import tempfile
import unittest
from pathlib import Path

from spoiled import base, program, refused, right_cells, right_sheets


class PeopleTests(unittest.TestCase):
    """What people do to workbooks."""

    @classmethod
    def setUpClass(cls):
        cls.work = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.work)
        base.write_folder(cls.work / "folder")
        base.write_workbook(cls.work / "folder", cls.work / "base.xlsx")
        cls.files = base.files(cls.work / "folder")
        cls.plan = cls.planned(cls.work / "folder")

    @classmethod
    def planned(cls, source):
        out = Path(tempfile.mkdtemp(dir=cls.work)) / "out"
        ended = program.run("plan", source, "-o", out, "--documents", "none")
        if ended.code != 0:
            raise AssertionError(ended.errors)
        return (out / "plan.json").read_text()

    def spoiled(self, case):
        path = Path(tempfile.mkdtemp(dir=self.work)) / "so.xlsx"
        shutil.copy(self.work / "base.xlsx", path)
        case.spoil(path)
        return path

    def test_unspoiled(self):
        self.assertEqual(self.planned(self.work / "base.xlsx"), self.plan)

    def test_read_right(self):
        for case in right_cells.CASES + right_sheets.CASES:
            with self.subTest(case.name):
                path = self.spoiled(case)
                if case.keeps_bytes:
                    ended = program.run("convert", path, path.parent / "back")
                    self.assertEqual(ended.code, 0, ended.errors)
                    self.assertEqual(base.files(path.parent / "back"), self.files)
                else:
                    self.assertEqual(self.planned(path), self.plan)

    def test_refused(self):
        for case in refused.CASES:
            with self.subTest(case.name):
                path = self.spoiled(case)
                ended = program.run("check", path)
                self.assertEqual(ended.code, 65, ended.errors)
                errors = [
                    line
                    for line in ended.errors.splitlines()
                    if re.search(rf"{re.escape(case.cell)}\b", line) and ": lỗi: " in line
                ]
                self.assertTrue(errors, ended.errors)
                if case.value is not None:
                    self.assertTrue(any(f"“{case.value}”" in line for line in errors), ended.errors)


if __name__ == "__main__":
    unittest.main()
