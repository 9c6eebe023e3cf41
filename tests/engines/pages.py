"""What the engines are shown: the built page of a lesson, and a small page that has a control of every kind."""

import base64
import json
from pathlib import Path

from course_utils import host
from course_utils.live.stage import page_script
from tests.browser.canvas import text_of
from tests.browser.notebooks import LAB

# WebDriver tells nothing of WebKit's console: what goes wrong in a page is noted down there, before any other script.
_LISTEN = """<script>
window.heard = [];
addEventListener("error", ({ message, target }) => heard.push(message ?? `no ${target.src ?? target.href}`), true);
addEventListener("unhandledrejection", ({ reason }) => heard.push(String(reason)));
console.error = ((log) => (...told) => { heard.push(told.join(" ")); log.apply(console, told); })(console.error);
</script>"""

# The colours that JupyterLab's dark theme has for these names.
_DARK = """html[data-jp-theme-light="false"] {
  --jp-content-font-color1: #ffffff; --jp-content-font-color2: #ffffffb3; --jp-border-color1: #616161;
  --jp-layout-color1: #111111; --jp-layout-color2: #424242; background: #111111; }"""
_TOLD = (
    "title",
    "size",
    "shown",
    "axes",
    "controls",
    "handles",
    "description",
    "goals",
    "complaints",
    "fault",
    "values",
)
_SHOW = """
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const frame = ({ ops, v, c, p }) => ({ ops, v: bytes(v), c: bytes(c), p: bytes(p) });
const told = JSON.parse(document.querySelector("script[type='application/json']").textContent);
const shown = { ...told, backdrop: bytes(told.backdrop), frame: frame(told.frame), layers: told.layers.map(frame) };
globalThis.lab = new PageModel(shown, (model, asked) => model.show({ values: { ...model.get("values"), ...asked } }));
stage.render({ model: lab, el: document.body });
"""


def listened_to(page: Path) -> None:
    """Have the file `page` note down in `heard` whatever goes wrong in it."""
    page.write_text(page.read_text(encoding="utf-8").replace("<head>", f"<head>{_LISTEN}", 1), encoding="utf-8")


def every_control() -> str:
    """A page with a lab that has a control of every kind, whose picture stays as it is; its model is `lab`."""
    names = {}
    exec(LAB, names)
    lab = names["marble"]()
    stage = lab.stage
    told = {name: getattr(stage, name) for name in _TOLD}
    told["backdrop"] = base64.b64encode(stage.backdrop).decode()
    told["frame"], told["layers"] = text_of(stage.frame), [text_of(layer) for layer in stage.layers]
    lab.close()
    text = json.dumps(told).replace("<", "\\u003c")
    style, script = host.style("live/stage.css") + _DARK, page_script() + _SHOW
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{_LISTEN}<title>Every control</title>
<style>{style}</style></head><body>
<script type="application/json">{text}</script><script>{script}</script></body></html>"""
