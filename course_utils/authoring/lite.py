"""The course with no server at all: `make lite` writes a JupyterLite site into build/lite.

Everything but Pyodide's compiled packages lies in the site: the notebooks, JupyterLab with the front ends of the
widgets, the browser's Python itself and every pure-Python wheel. Any static host over https will do, and needs no
headers: `python -m http.server` for a look.

tests/lite runs it all but the labs: numpy, matplotlib and pillow for this Python are only in Pyodide's distribution, so
that a lab draws is seen on the published site alone.
"""

import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from course_utils.authoring import lite_lock
from course_utils.authoring.fetched import fetched

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "lite"
PYODIDE = ROOT / "node_modules" / "pyodide"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
FIRST = "lab/index.html?path=00_start_here.ipynb"
# In a folder of its own, not in the environment that `make lab` uses too: in an ordinary JupyterLab this extension
# lacks what it needs, and the browser's console says so. Switched off in JupyterLab's settings, it is loaded all the
# same.
_KERNEL = ("jupyterlite-pyodide-kernel", "0.8.6")
_KERNEL_EXTENSION = "extensions/@jupyterlite/pyodide-kernel-extension"
_WHEELS = ROOT / "build" / "wheels"  # kept from one build to the next: a second one fetches nothing
_PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


def build(site: Path = SITE) -> None:
    """Write the site into the folder `site`, in place of what is there, and check it with `jupyter lite check`."""
    with tempfile.TemporaryDirectory(prefix="course-lite-") as folder:
        parts = Path(folder)
        _write_parts(parts)
        shutil.rmtree(site, ignore_errors=True)
        for command in ("build", "check"):
            _run(
                [sys.executable, "-m", "jupyterlite_core", command, "--lite-dir", parts, "--output-dir", site],
                cwd=parts,
                PYTHONPATH=kernel(),
            )
    _open_at_the_first_lesson(site / "index.html")


def kernel() -> Path:
    """The folder that holds jupyterlite-pyodide-kernel, fetched if it is not here yet."""
    return fetched(*_KERNEL)


def kernel_constants() -> dict:
    """What jupyterlite-pyodide-kernel says of itself: for which Pyodide it was made, and where that lies."""
    return runpy.run_path(str(kernel() / "jupyterlite_pyodide_kernel" / "constants.py"))


def _open_at_the_first_lesson(page: Path) -> None:
    """JupyterLite's own entrance leads to an empty JupyterLab; this one leads to lesson 00."""
    there = page.read_text(encoding="utf-8")
    entered = there.replace("await import('./config-utils.js');", f"window.location.replace('{FIRST}');")
    if entered == there:
        raise SystemExit(
            f"JupyterLite's {page.name} has changed: see where it leads to the lab, and lead to {FIRST} there"
        )
    page.write_text(entered, encoding="utf-8")


def _write_parts(parts: Path) -> None:
    """What `jupyter lite` is to put together, in the places where it looks for it."""
    lock = lite_lock.read_lock(PYODIDE)
    _collect_wheels(parts / "pypi", lite_lock.pins(lock))
    _write(parts / "jupyter_lite_config.json", _building())
    _write(parts / "jupyter-lite.json", _running())
    shutil.copy(ROOT / "course_utils" / "host" / "jupyterlab_settings.json", parts / "overrides.json")
    core = parts / "static" / "pyodide"
    core.mkdir(parents=True)
    for name in CORE:
        shutil.copy(PYODIDE / name, core)
    _write(core / "pyodide-lock.json", lite_lock.locked(lock, _distribution(), _places(parts / "pypi")))


def _collect_wheels(folder: Path, pins: dict[str, str]) -> None:
    """Copy into `folder` the course's own wheel, made anew, and those of `pins`, fetched if they are not here yet."""
    _WHEELS.mkdir(parents=True, exist_ok=True)
    missing = [f"{name}=={version}" for name, version in pins.items() if _kept(name, version) is None]
    if missing:
        # Any platform, any Python: of a package that has compiled wheels as well, the one that is pure.
        _run(
            [
                *_PIP,
                "download",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--platform",
                "any",
                "--implementation",
                "py",
                "--abi",
                "none",
                "--python-version",
                "3.14",
                "--dest",
                _WHEELS,
                *missing,
            ]
        )
    folder.mkdir(parents=True)
    for name, version in pins.items():
        shutil.copy(_kept(name, version), folder)
    _run([*_PIP, "wheel", "--no-deps", "--wheel-dir", folder, ROOT])


def _kept(name: str, version: str) -> Path | None:
    return next(_WHEELS.glob(f"{name.replace('-', '_')}-{version}-*.whl"), None)


def _places(folder: Path) -> dict[Path, str]:
    """Each wheel of the site, with its place seen from static/pyodide: those in `folder`, and those of the kernel's
    extension."""
    within = _extension() / "static" / "pypi"
    of_the_kernel = [
        path for name in lite_lock.FROM_THE_KERNEL for path in within.glob(f"{name.replace('-', '_')}-*.whl")
    ]
    return {
        **{path: f"../../pypi/{path.name}" for path in sorted(folder.glob("*.whl"))},
        **{path: f"../../{_KERNEL_EXTENSION}/static/pypi/{path.name}" for path in of_the_kernel},
    }


def _extension() -> Path:
    return kernel() / "share" / "jupyter" / f"lab{_KERNEL_EXTENSION}"


def _distribution() -> str:
    """Where Pyodide's own packages lie: the address that jupyterlite-pyodide-kernel itself would use."""
    return f"{kernel_constants()['PYODIDE_CDN_URL']}/"


def _building() -> dict:
    return {
        "LiteBuildConfig": {
            "apps": ["lab"],
            "contents": [str(ROOT / "notebooks")],
            "federated_extensions": [str(_extension())],
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
        }
    }


def _running() -> dict:
    python = lite_lock.read_lock(PYODIDE)["info"]["python"].rpartition(".")[0]
    start = f"/lib/python{python}/site-packages/course_utils/browser_start.py"
    # The course is loaded while the reader reads the first lines, not when they run the first cell.
    options = {"packages": [*lite_lock.KERNEL, lite_lock.COURSE], "env": {"PYTHONSTARTUP": start}}
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": options}
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "The Calculus of Learning",
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
        },
    }


def _write(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")


def _run(command: list, cwd: Path | None = None, **environment) -> None:
    environment = {**os.environ, **{name: str(value) for name, value in environment.items()}}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command[:6]))} ... failed:\n{(done.stdout + done.stderr)[-4000:]}")


def main() -> None:
    if not PYODIDE.exists():
        raise SystemExit("Pyodide is not here: run `make lite`, which fetches it from npm")
    build()
    size = sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file())
    print(
        f"{SITE.relative_to(ROOT)}: {size / 1e6:.0f} MB. Publish the folder on any static host; the course "
        f"begins at {FIRST}"
    )


if __name__ == "__main__":
    main()
