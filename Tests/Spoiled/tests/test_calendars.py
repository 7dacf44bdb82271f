import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from spoiled import base, program
from spoiled.hostile_calendars import CASES


class HostileCalendarTests(unittest.TestCase):
    """What mischief does to a member's calendar."""

    def test_hostile(self):
        folder = Path(tempfile.mkdtemp()) / "so"
        self.addCleanup(shutil.rmtree, folder.parent)
        base.write_folder(folder)
        (folder / "calendars").mkdir()
        longest, largest = 0, 0
        for case in CASES:
            with self.subTest(case.name):
                (folder / "calendars/tuv-02.ics").write_bytes(case.content)
                ended = program.run("check", folder)
                longest, largest = max(longest, ended.seconds), max(largest, ended.megabytes)
                self.assertLess(ended.megabytes, program.MEGABYTES)
                if not case.says:
                    self.assertEqual(ended.code, 0, ended.errors[:2000])
                    continue
                self.assertEqual(ended.code, 65, ended.errors[:2000])
                self.assertRegex(ended.errors, r"calendars/tuv-02\.ics(:\d+)?: lỗi: ")
                self.assertIn(case.says, ended.errors)
                self.assertLess(len(ended.errors), 10_000)
        print(
            f"{len(CASES)} hostile calendars: at most {longest:.1f} s, {largest:.0f} MB",
            file=sys.stderr,
        )


if __name__ == "__main__":
    unittest.main()
