"""What a learner's JupyterLab must not have, and the tests or `make lite` need: packages of a folder of their own, in
build/.

`make lab` and `make test` share an environment, and what is installed there brings its extensions into JupyterLab.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

BUILD = Path(__file__).parents[2] / "build"


def fetched(name: str, version: str) -> Path:
    """The folder that holds this package alone, to be put on PYTHONPATH; fetched if it is not there yet.

    Raises subprocess.CalledProcessError if it cannot be had.
    """
    place = BUILD / f"{name}-{version}"
    if not place.exists():
        BUILD.mkdir(exist_ok=True)
        # Moved when whole: what is there was not cut short.
        with tempfile.TemporaryDirectory(dir=BUILD) as folder:
            whole = Path(folder) / "whole"
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "pip",
                    "--quiet",
                    "--disable-pip-version-check",
                    "install",
                    "--no-deps",
                    "--target",
                    whole,
                    f"{name}=={version}",
                ],
                check=True,
            )
            try:
                whole.rename(place)
            except OSError:
                if not place.exists():  # else another process was faster
                    raise
    return place
