"""Every lab as a page without a kernel: small enough, its goals within reach, and the same picture and words at any position."""

import random

import pytest

from course_utils.lessons.catalogue import lessons
from course_utils.live import grid
from course_utils.live.pack import pack
from course_utils.practice.progress import progress
from tests.live.pages import differences, page_script_in, read

LABS = {f"{lesson.number}/{name}": build for lesson in lessons() for name, build in lesson.labs.items()}


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    return page_script_in(tmp_path_factory.mktemp("page"))


@pytest.mark.parametrize("name", LABS)
def test_a_lab_as_a_page(name, script):
    build = LABS[name]
    page = pack(build, name)
    assert page.positions <= grid.MOST_FRAMES
    assert page.unreached == []
    assert progress().states() == {}  # drawing beforehand is nobody's work
    lab = build()
    chance, stories = random.Random(name), lab.stories
    controls = [] if stories else grid.axes(lab.controls, lab.kept)
    lab.close()
    asked = [{}, *({one.name: chance.choice(one.values) for one in controls} for _ in range(4))]
    told = read(script, {name: page.script}, {name: asked})[name]
    assert len(told) == 5
    if not stories:
        assert differences(build, told) == []
