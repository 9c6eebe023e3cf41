"""What drawing labs leaves behind in memory, in a fresh process."""

import subprocess
import sys

import pytest

_DRAW = """
import gc
from itertools import islice
from course_utils.lessons.catalogue import lessons
from course_utils.live.heap import _trim

def resident():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])

lesson = next(lesson for lesson in lessons() if lesson.number == "08")
builders = list(islice(lesson.labs.values(), 4))
gc.collect()  # so that its next turn does not depend on how much was imported
labs = [build() for build in builders]
for lab in labs:
    lab.picture()
gc.collect()
before = resident()
if _trim():
    _trim()(0)
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of this system has nothing to be told")
def test_what_drawing_used_is_given_back():
    done = subprocess.run([sys.executable, "-c", _DRAW], capture_output=True, text=True, timeout=120, check=True)
    assert int(done.stdout) < 8_000  # kilobytes: a picture and a half
