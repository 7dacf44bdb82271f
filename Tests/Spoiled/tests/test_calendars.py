import json
import multiprocessing
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from spoiled import base, program


def write_cases(folder: Path) -> None:
    """The calendars by number, and what they are to say."""
    from spoiled.hostile_calendars import CASES

    for number, case in enumerate(CASES):
        (folder / f"{number}.ics").write_bytes(case.content)
    told = [{"name": case.name, "says": case.says} for case in CASES]
    (folder / "cases.json").write_text(json.dumps(told))


class HostileCalendarTests(unittest.TestCase):
    """What mischief does to a member's calendar."""

    def test_hostile(self):
        work = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, work)
        folder = work / "so"
        base.write_folder(folder)
        (folder / "calendars").mkdir()
        # A child's memory begins as its parent's: making calendars must not make it large.
        maker = multiprocessing.get_context("fork").Process(target=write_cases, args=(work,))
        maker.start()
        maker.join()
        cases = json.loads((work / "cases.json").read_text())
        longest, largest = 0, 0
        for number, case in enumerate(cases):
            with self.subTest(case["name"]):
                shutil.copy(work / f"{number}.ics", folder / "calendars/tuv-02.ics")
                ended = program.run("check", folder)
                longest, largest = max(longest, ended.seconds), max(largest, ended.megabytes)
                self.assertLess(ended.megabytes, program.MEGABYTES)
                if not case["says"]:
                    # 1: read, and the member is so busy that there is no plan.
                    self.assertIn(ended.code, [0, 1], ended.errors[:2000])
                    continue
                self.assertEqual(ended.code, 65, ended.errors[:2000])
                self.assertRegex(ended.errors, r"calendars/tuv-02\.ics(:\d+)?: lỗi: ")
                self.assertIn(case["says"], ended.errors)
                self.assertLess(len(ended.errors), 10_000)
        print(
            f"{len(cases)} hostile calendars: at most {longest:.1f} s, {largest:.0f} MB",
            file=sys.stderr,
        )


if __name__ == "__main__":
    unittest.main()
