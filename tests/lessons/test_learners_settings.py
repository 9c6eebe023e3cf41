"""Whatever a learner sets for figures and numbers of their own, labs show the same, and leave it as it was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lessons.learners_settings import SETTINGS, builders, stages, standing

HERE = Path(__file__).parent
STAGES = ("built", "moved", "moved again", "printed")
LABS = builders()
MATPLOTLIBRC = "savefig.bbox: tight\nlines.marker: x\nfont.size: 17\naxes.facecolor: 101010\nfigure.dpi: 50\n"


def told(names, ones, others):
    """What differs, in words; where a lab could not go on, its last entry says why."""
    return [f"{name}: {one} != {other}" for name, one, other in zip(names, ones, others, strict=False) if one != other]


@pytest.fixture(scope="module")
def in_both(tmp_path_factory, pytestconfig):
    """What all labs show in two processes: at each stage all settings stand in one. One has a matplotlibrc as well."""
    folder = tmp_path_factory.mktemp("settings")
    (folder / "matplotlibrc").write_text(MATPLOTLIBRC)
    environment = os.environ | {"COURSE_SEED": "1", "PYTHONPATH": str(HERE.parents[1])}
    running = []
    for set_at, own in enumerate(({"MATPLOTLIBRC": str(folder)}, {})):
        own["COURSE_PROGRESS"] = str(folder / f"{set_at}.sqlite")
        command = [sys.executable, HERE / "learners_settings.py", str(set_at), pytestconfig.getoption("lesson") or ""]
        running.append(subprocess.Popen(command, env=environment | own, stdout=subprocess.PIPE))
    return [json.loads(process.communicate()[0]) for process in running]


@pytest.mark.parametrize("name", LABS)
def test_a_lab_shows_the_same_under_all_settings_at_once(name, in_both):
    one, other = (shown[name] for shown in in_both)
    assert not told(STAGES, one, other)
    assert len(one) == len(other) == len(STAGES), (one[-1], other[-1])


@pytest.mark.parametrize(
    "name, set_at",
    [
        pytest.param("08/degrees_or_scaled", range(4), id="08/degrees_or_scaled from the start"),
        pytest.param("06/a_ravine", range(1, 4), id="06/a_ravine after it is built"),
    ],
)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_lab_shows_the_same_under_each_setting(name, setting, set_at, plain):
    contexts = [standing(setting) if stage in set_at else standing() for stage in range(4)]
    assert not told(STAGES, stages(LABS[name], *contexts), plain(name))


@pytest.fixture(scope="module")
def plain():
    """plain(name): what the lab shows where nothing is set."""
    known = {}

    def plain(name):
        if name not in known:
            known[name] = stages(LABS[name], *(standing() for _ in range(4)))
        return known[name]

    return plain
