"""Runs the program under test and reads what it answers."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Answer:
    """Exit code, parsed document (if there is one) and what went to standard error."""

    code: int
    document: dict[str, Any] | None
    errors: str

    def brief(self) -> str:
        """The end of standard error, for reports."""
        return f"exit {self.code}: {self.errors.strip()[-600:]}"


@dataclass(frozen=True)
class Phancong:
    """The executable, and the seconds after which it counts as hanging."""

    path: str
    timeout: float = 120

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                [self.path, *arguments],
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=self.timeout,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(arguments, -1, "", "timeout")

    def plan(
        self, scenario: Path, out: Path, base: Path | None = None, today: date | None = None
    ) -> Answer:
        """`phancong plan`; the document is `plan.json`, where it was written."""
        done = self._run("plan", str(scenario), "-o", str(out), *_options(base, today))
        path = out / "plan.json"
        document = None
        if path.exists():
            try:
                document = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                return Answer(done.returncode, None, f"plan.json: {error}\n{done.stderr}")
        return Answer(done.returncode, document, done.stderr)

    def check(
        self, scenario: Path, plan: Path, base: Path | None = None, today: date | None = None
    ) -> Answer:
        """`phancong check SCENARIO PLAN --json`."""
        done = self._run("check", str(scenario), str(plan), "--json", *_options(base, today))
        try:
            document = json.loads(done.stdout)
        except ValueError:
            document = None
        return Answer(done.returncode, document, done.stderr)


def _options(base: Path | None, today: date | None) -> list[str]:
    options = ["--base", str(base)] if base is not None else []
    return options + (["--today", today.isoformat()] if today is not None else [])
