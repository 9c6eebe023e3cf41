"""What Binder would build: the Dockerfile that repo2docker renders for this repository, without docker."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils.authoring.binder import BASE, base_versions, named_python

ROOT = Path(__file__).parents[1]


def rendered(folder: Path) -> subprocess.CompletedProcess:
    command = [
        sys.executable,
        "-m",
        "repo2docker",
        "--no-build",
        "--debug",
        "--user-id",
        "1000",
        "--user-name",
        "jovyan",
        ".",
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


@pytest.fixture
def repository(tmp_path):
    """What repo2docker looks at of this repository."""
    for name in ("binder", "requirements.txt", "pyproject.toml", "README.md"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_dockerfile_has_the_python_the_pins_and_post_build(repository):
    found = rendered(repository)
    said = found.stdout + found.stderr
    assert found.returncode == 0, said[-2000:]
    assert f"Building conda environment for python={named_python()}" in said
    steps = [
        "/tmp/env/environment.lock",
        '-r "binder/requirements.txt"',
        "COPY --chown=1000:1000 src/ ${REPO_DIR}/",
        "RUN ./binder/postBuild",
    ]
    places = [said.find(step) for step in steps]
    assert -1 not in places and places == sorted(places), dict(zip(steps, places, strict=True))


@pytest.mark.parametrize("runtime", ["python-9.9", "python3.11"])
def test_a_wrong_runtime_is_refused(repository, runtime):
    (repository / "binder" / "runtime.txt").write_text(runtime + "\n", encoding="utf-8")
    assert rendered(repository).returncode != 0


def test_the_image_brings_what_the_pins_leave_out_in_a_version_that_the_course_can_use():
    brought = base_versions(named_python())
    assert set(brought) == set(BASE)
    assert (4, 4) <= tuple(map(int, brought["jupyterlab"].split(".")[:2])) < (5, 0)  # as pyproject.toml asks
    pinned = {
        line.partition("==")[0] for line in (ROOT / "binder/requirements.txt").read_text(encoding="utf-8").splitlines()
    }
    assert not pinned & {name.replace("_", "-") for name in BASE}
