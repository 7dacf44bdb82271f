"""Runs a command, what it prints thrown away, and prints its seconds, peak megabytes and exit code.

    python -S measure.py COMMAND…

A process of its own because Linux counts to a program's peak what the process was that started it: this one stays small.
"""

import os
import sys
import time

start = time.perf_counter()
child = os.fork()
if not child:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nowhere, stream)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
