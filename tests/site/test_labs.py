"""Every lab as it stands on its page: small enough, its goals within reach, and the same picture and words at any
position."""

import random

import pytest

from course_utils.authoring.site.labs import drawn
from course_utils.lessons.catalogue import lessons
from course_utils.live import grid, pack
from tests.live.pages import differences, page_script_in, read

LABS = {f"{lesson.number}/{name}": (lesson, build) for lesson in lessons() for name, build in lesson.labs.items()}


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    return page_script_in(tmp_path_factory.mktemp("page"))


@pytest.mark.parametrize("name", LABS)
def test_a_lab_on_its_page(name, script):
    lesson, build = LABS[name]
    file = drawn([lesson])[tuple(name.split("/"))].read_text(encoding="utf-8")
    assert len(file) <= pack.MOST_BYTES
    lab = build()
    chance, stories = random.Random(name), lab.stories
    controls = [] if stories else grid.axes(lab.controls, lab.kept)
    goals = len(lab.goals)
    lab.close()
    told = read(
        script, name, file, [{}, *({one.name: chance.choice(one.values) for one in controls} for _ in range(4))]
    )
    assert told["positions"] <= grid.MOST_FRAMES
    assert told["reached"] == [True] * goals
    assert len(told["shown"]) == 5
    if not stories:
        assert differences(build, told["shown"]) == []
