"""What a page without a kernel shows of a lab, read by node, and where it differs from the lab itself."""

import base64
import json
import subprocess
from pathlib import Path

import numpy as np

from course_utils.live import grid
from course_utils.live.stage import page_script


def page_script_in(folder: Path) -> Path:
    """The script of every page, in `folder`."""
    path = folder / "labs.js"
    path.write_text(page_script(), encoding="utf-8")
    return path


def read(script: Path, name: str, file: str, asked: list[dict]) -> dict:
    """Of the lab `name` in `file`: "shown", what a page shows after each of the values asked for; "positions", how
    many; "reached", which goals any reaches."""
    command = ["node", str(Path(__file__).with_name("read_page.mjs")), str(script)]
    done = subprocess.run(
        command,
        input=json.dumps({"files": {name: file}, "asked": {name: asked}}),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)[name]


def differences(build, told: list) -> list[str]:
    """Where the page shows something else than the lab does at the page's own values."""
    lab, found = build(), []
    axes = {one.name: one for one in grid.axes(lab.controls, lab.kept)}
    for shown in told:
        values = {name: axes[name].given[axes[name].values.index(value)] for name, value in shown["values"].items()}
        lab.set(**values)
        frame = lab.frame
        if shown["ops"] != frame.operations:
            found.append(f"other operations at {values}")
        elif shown["c"] != frame.codes.tolist():
            found.append(f"other path codes at {values}")
        elif (
            np.abs(np.array(shown["v"]).reshape(-1, 2) - np.clip(frame.vertices, -4095, 4095)).max(initial=0)
            > 1 / 16 + 1e-3
        ):
            found.append(f"vertices off by more than half of an eighth of a pixel at {values}")
        if base64.b64decode(shown["p"]) != frame.pixels:
            found.append(f"another image at {values}")
        if (shown["description"], shown["backdrop"]) != (lab.description, len(lab.stage.backdrop)):
            found.append(f"another description or backdrop at {values}")
        if shown["handles"] != lab.stage.handles:
            found.append(f"handles elsewhere at {values}")
    lab.close()
    return found
