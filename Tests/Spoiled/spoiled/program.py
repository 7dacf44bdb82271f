"""Runs phancong and measures the memory that it takes."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = os.environ.get("PHANCONG", str(ROOT / ".build/release/phancong"))
SECONDS = 300
"""What runs longer hangs. How long a run takes is told, not judged: machines differ."""
MEGABYTES = 200
"""No workbook that is refused may take more memory."""


@dataclass(frozen=True)
class Run:
    """How a run ended."""

    code: int
    output: str
    errors: str
    seconds: float
    megabytes: float

    @property
    def is_clean(self) -> bool:
        """Whether it ended by itself, with one of the codes that it documents."""
        return self.code in {0, 1, 65, 66}


def run(*arguments: str | Path, language: str = "vi") -> Run:
    """Run a command; TimeoutError where it takes longer than SECONDS."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(
            [PROGRAM, *map(str, arguments), "--language", language],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
        )
        while True:
            # Only wait4 tells the memory of one child rather than the most of all.
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if time.monotonic() - start > SECONDS:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                raise TimeoutError(f"{arguments}: longer than {SECONDS} s")
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        output.seek(0)
        errors.seek(0)
        return Run(
            process.returncode,
            output.read().decode(),
            errors.read().decode(),
            seconds,
            usage.ru_maxrss / 1024,
        )
