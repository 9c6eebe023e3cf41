"""No test touches the learner's own progress, and all of a process share one Chromium."""

import os

import pytest

from course_utils.authoring import browser as browsing


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    """A progress store that lives as long as the test."""
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("COURSE_SEED", "1")


@pytest.fixture(scope="session")
def chromium():
    if browsing.find_chromium() is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs a Chromium: {browsing.HOW_TO_GET_ONE}")
        pytest.skip(f"no Chromium: {browsing.HOW_TO_GET_ONE}")
    with browsing.chromium() as browser:
        yield browser
