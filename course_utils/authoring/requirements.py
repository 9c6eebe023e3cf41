"""Pins what pyproject.toml names: `make requirements`. Needs uv.

    python -m course_utils.authoring.requirements              pins that still fit stay
    python -m course_utils.authoring.requirements --upgrade    everything to its newest version

One version of each package for Python 3.11 to 3.14 on Linux, macOS and Windows, in four files that agree:
requirements.txt, tests/requirements.txt with what the tests need beyond it, binder/requirements.txt with its lines but
for JupyterLab's own, and deploy/requirements.txt with what a hub needs beyond it, named in deploy/requirements.in.
"""

import itertools
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = (
    "x86_64-manylinux_2_28",
    "aarch64-manylinux_2_28",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "windows",
)
ROOT_SAYS = (
    "# Pinned for Python 3.11 to 3.14 on Linux, macOS and Windows by `make requirements`; pyproject.toml holds "
    "the ranges."
)
TESTS_SAY = "# What the tests need beyond requirements.txt, pinned by `make requirements`."
BINDER_SAYS = (
    "# The lines of ../requirements.txt without JupyterLab and its server, which Binder brings; written by `make "
    "requirements`."
)
HUB_NEEDS = ROOT / "deploy/requirements.in"
HUB_SAYS = (
    "# What a hub needs beyond ../requirements.txt, pinned by `make requirements`; requirements.in holds the ranges."
)


def resolve(source: str, pinned: str, *options: str) -> list[str]:
    """One line for each package that `source`, the text of a pyproject.toml or of a requirements.txt, needs.

    pinned: lines to prefer. options: of uv. What pyproject.toml rules out under [tool.uv] stays out.
    """
    with tempfile.TemporaryDirectory() as folder:
        kind = "pyproject.toml" if "[project]" in source else "requirements.in"
        (Path(folder) / kind).write_text(source, encoding="utf-8")
        pins = Path(folder) / "pins.txt"
        pins.write_text(pinned, encoding="utf-8")
        subprocess.run(
            [
                _uv(),
                "pip",
                "compile",
                "--quiet",
                "--universal",
                "--python-version",
                "3.11",
                "--fork-strategy",
                "fewest",
                "--no-annotate",
                "--no-header",
                "--output-file",
                str(pins),
                *options,
                str(Path(folder) / kind),
            ],
            check=True,
            cwd=ROOT,
        )
        return [line for line in pins.read_text(encoding="utf-8").splitlines() if re.match(r"[a-z0-9]", line)]


def without_wheel(pins: list[str]) -> list[str]:
    """Where a pin would have to be built: a sentence for each Python and platform that lacks a wheel.

    A wheel that is there is not a run there: the suite itself runs where it is run.
    """
    found = []
    for python, platform in itertools.product(PYTHONS, PLATFORMS):
        asked = subprocess.run(
            [
                _uv(),
                "pip",
                "compile",
                "--quiet",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--python-version",
                python,
                "--python-platform",
                platform,
                "-",
            ],
            input="\n".join(pins),
            text=True,
            capture_output=True,
            cwd=ROOT,
        )
        if asked.returncode:
            found.append(f"Python {python} on {platform}: {' '.join(asked.stderr.split())}")
    return found


def _uv() -> str:
    beside = Path(sys.executable).with_name("uv")
    command = str(beside) if beside.exists() else shutil.which("uv")
    if command is None:
        raise SystemExit("make requirements needs uv: .venv/bin/python -m pip install uv")
    return command


def name_of(line: str) -> str:
    """The package that a line of a requirements file pins."""
    return re.split(r"[=<>~! ;\[]", line)[0]


def main(options: list[str]) -> None:
    """Write the four files. options: passed on to `uv pip compile`."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    files = [
        ROOT / "requirements.txt",
        ROOT / "tests/requirements.txt",
        ROOT / "binder/requirements.txt",
        ROOT / "deploy/requirements.txt",
    ]
    pinned = "".join(file.read_text(encoding="utf-8") for file in files[:2])
    pinned = "\n".join(line for line in pinned.splitlines() if "==" in line)
    # With the tests' and the hub's packages from the start: no two files may ask for two versions of one package.
    everything = resolve(project, pinned, "--extra", "test", str(HUB_NEEDS), *options)
    needed = {name_of(line) for line in resolve(project, "\n".join(everything))}
    course = [line for line in everything if name_of(line) in needed]
    named = [line for line in tomllib.loads(project)["project"]["dependencies"] if name_of(line) != "jupyterlab"]
    on_binder = {name_of(line) for line in resolve("\n".join(named), "\n".join(course))}
    on_hub = {name_of(line) for line in resolve(HUB_NEEDS.read_text(encoding="utf-8"), "\n".join(everything))}
    contents = (
        [ROOT_SAYS, *course, "-e ."],
        [TESTS_SAY, "-r ../requirements.txt", *(line for line in everything if line not in course)],
        [BINDER_SAYS, *(line for line in course if name_of(line) in on_binder)],
        [HUB_SAYS, "-r ../requirements.txt", *(line for line in everything if name_of(line) in on_hub - needed)],
    )
    for file, content in zip(files, contents, strict=True):
        file.write_text("\n".join(content) + "\n", encoding="utf-8", newline="\n")
        print(f"{file.relative_to(ROOT)}: {sum('==' in line for line in content)} packages")
    missing = without_wheel(everything)
    print("\n".join(missing) or f"every package has a wheel for Python {', '.join(PYTHONS)} on {', '.join(PLATFORMS)}")
    if missing:
        raise SystemExit(
            "Constrain these under [tool.uv] in pyproject.toml, or say in the README that they have to be built."
        )


if __name__ == "__main__":
    main(sys.argv[1:])
