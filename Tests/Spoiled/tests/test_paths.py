import os
import shutil
import tempfile
import unittest
from pathlib import Path

from spoiled import base, program


class PathTests(unittest.TestCase):
    """Names of files behind which there is no file: none may be waited for."""

    def setUp(self):
        self.work = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.work)

    def refused(self, path, says):
        ended = program.run("check", path)
        self.assertEqual(ended.code, 66, ended.errors)
        self.assertIn(says, ended.errors)

    def test_pipes(self):
        for name in ["so.xlsx", "bang.docx", "lich.ics", "ke-hoach.json", "bang.html"]:
            with self.subTest(name):
                os.mkfifo(self.work / name)
                self.refused(self.work / name, f"{name}: lỗi: đây không phải là tệp thường")

    def test_pipe_in_folder(self):
        folder = self.work / "so"
        base.write_folder(folder)
        (folder / "members.csv").unlink()
        os.mkfifo(folder / "members.csv")
        self.refused(folder, "members.csv: lỗi: đây không phải là tệp thường")

    def test_endless_device(self):
        self.refused(Path("/dev/zero"), "đây không phải là tệp thường")

    def test_link_to_itself(self):
        (self.work / "so.xlsx").symlink_to("so.xlsx")
        self.refused(self.work / "so.xlsx", "so.xlsx: lỗi: không có")

    def test_folder_named_as_workbook(self):
        folder = self.work / "so.xlsx"
        folder.mkdir()
        self.refused(folder, "scenario.toml: lỗi: không có tệp này")
        folder.rmdir()
        base.write_folder(folder)
        self.assertEqual(program.run("check", folder).code, 0)


if __name__ == "__main__":
    unittest.main()
