"""The driver: it passes an honest program and catches every kind of lie."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from witness.compare import work
from witness.regimes import KINDS

ROOT = Path(__file__).resolve().parent.parent


class Driver(unittest.TestCase):
    def setUp(self) -> None:
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        script = self.folder / "stand-in"
        script.write_text(
            f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tests.stand_in "$@"\n',
            encoding="utf-8",
        )
        script.chmod(0o755)
        self.script = script

    def options(self, **changes: object) -> argparse.Namespace:
        usual = {
            "phancong": str(self.script), "regimes": None, "base": False, "size": "small",
            "kinds": ",".join((*KINDS, "pins")), "out": self.folder / "out", "shrink": 0,
            "timeout": 60, "builtin": False,
        }  # fmt: skip
        return argparse.Namespace(**usual | changes)

    def test_an_honest_program_passes(self) -> None:
        for seed in (5, 6, 7):
            self.assertEqual(work(seed, self.options()), (seed, []))
        for seed in (8, 9):
            self.assertEqual(work(seed, self.options(base=True)), (seed, []))

    def test_lies_are_caught(self) -> None:
        for fault, category in (
            ("goal", "goals"),
            ("order", "form"),
            ("shortfall", "form"),
            ("drop", "counts"),
            ("needless", "counts"),
            ("blind", "spoiled"),
        ):
            with mock.patch.dict(os.environ, {"STAND_IN_FAULT": fault}):
                found = self.first_failure(self.options())
            self.assertEqual(found, category, fault)

    def first_failure(self, options: argparse.Namespace) -> str | None:
        for seed in range(100, 130):
            problems = work(seed, options)[1]
            if problems:
                return problems[0].category
        return None

    def test_a_padded_conflict_is_caught(self) -> None:
        with mock.patch.dict(os.environ, {"STAND_IN_FAULT": "conflict"}):
            self.assertEqual(self.first_failure(self.options()), "conflict")

    def test_a_program_that_forgets_the_base_plan_is_caught(self) -> None:
        with mock.patch.dict(os.environ, {"STAND_IN_FAULT": "forgetful"}):
            found = self.first_failure(self.options(base=True))
        self.assertIn(found, ("goals", "hard", "status"))

    def test_a_failure_is_shrunk_and_left(self) -> None:
        with mock.patch.dict(os.environ, {"STAND_IN_FAULT": "goal"}):
            work(101, self.options(shrink=20))
        left = self.folder / "out" / "seed-101"
        self.assertTrue((left / "problems.txt").read_text(encoding="utf-8").startswith("goals"))
        rows = (left / "scenario" / "members.csv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(rows), 2)


if __name__ == "__main__":
    unittest.main()
