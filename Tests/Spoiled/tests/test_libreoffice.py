import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from spoiled import base, program, right_cells, right_sheets

OFFICE = shutil.which("soffice")


@unittest.skipUnless(OFFICE, "LibreOffice is not installed")
class LibreOfficeTests(unittest.TestCase):
    """Workbooks that somebody opens in LibreOffice and saves again."""

    def setUp(self):
        self.work = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.work)

    def saved_again(self, workbooks):
        """The workbooks by name, as LibreOffice writes them."""
        again = self.work / "again"
        profile = f"-env:UserInstallation=file://{self.work}/profile"
        subprocess.run(
            [OFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", again, *workbooks],
            check=True,
            capture_output=True,
        )
        return {path.stem: path for path in again.glob("*.xlsx")}

    def test_examples(self):
        """Every example comes back as it was, byte for byte."""
        workbooks = []
        for scenario in sorted((program.ROOT / "scenarios").iterdir()):
            if (scenario / "scenario.toml").exists():
                workbooks.append(self.work / f"{scenario.name}.xlsx")
                base.write_workbook(scenario, workbooks[-1])
        again = self.saved_again(workbooks)
        self.assertEqual(len(again), len(workbooks))
        for name, workbook in again.items():
            with self.subTest(name):
                first, second = self.work / f"{name}-1", self.work / f"{name}-2"
                for source, target in [(self.work / f"{name}.xlsx", first), (workbook, second)]:
                    ended = program.run("convert", source, target)
                    self.assertEqual(ended.code, 0, ended.errors)
                self.assertEqual(base.files(second), base.files(first))

    def test_spoiled(self):
        """What is read right is read right after LibreOffice too: the same plan."""
        base.write_folder(self.work / "folder")
        good = self.work / "good.xlsx"
        base.write_workbook(self.work / "folder", good)
        cases = {}
        for number, case in enumerate(right_cells.CASES + right_sheets.CASES):
            path = self.work / f"so-{number}.xlsx"
            shutil.copy(good, path)
            case.spoil(path)
            cases[path.stem] = case
        again = self.saved_again([self.work / f"{name}.xlsx" for name in cases])
        self.assertEqual(again.keys(), cases.keys())
        plan = self.planned(self.work / "folder")
        for name, case in cases.items():
            with self.subTest(case.name):
                self.assertEqual(self.planned(again[name]), plan)

    def planned(self, source):
        out = self.work / "plan" / source.stem
        ended = program.run("plan", source, "-o", out, "--documents", "none")
        self.assertEqual(ended.code, 0, ended.errors)
        return (out / "plan.json").read_text()


if __name__ == "__main__":
    unittest.main()
