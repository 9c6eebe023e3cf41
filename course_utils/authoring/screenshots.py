"""`make screenshots`: the README's pictures, made by a real browser in a real JupyterLab.

One short animated picture of a lab whose slider is dragged, and a thumbnail of each lesson: its first lab.
"""

import io
from pathlib import Path

import nbformat
from PIL import Image

from course_utils.authoring import browser as browsing
from course_utils.lessons.catalogue import lessons

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
# the lab that moves in the README
STAR = "from course_utils.lessons.derivative_as_speed import labs\n\nlabs.secant_to_tangent()"
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
FILM_FRAMES = 48
THUMBNAIL_WIDTH = 320


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with browsing.jupyterlab(ROOT / "notebooks") as server, browsing.chromium() as chromium:
        for lesson in lessons():
            page = server.open(chromium, lesson.notebook, height=1400)
            _run(page, lesson.notebook)
            _thumbnail(page, PICTURES / f"{lesson.number}.png")
            page.context.close()
        nbformat.write(
            nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(STAR)], metadata=KERNEL),
            server.folder / "star.ipynb",
        )
        page = server.open(chromium, "star.ipynb")
        _run(page, "star.ipynb")
        _film(page, PICTURES / "lab.gif")


def _run(page, notebook: str) -> None:
    raised = browsing.run_all(page)
    if raised:
        raise SystemExit(f"{notebook} does not run: {raised[0]}")


def _thumbnail(page, file: Path) -> None:
    canvas = page.locator(".cl-lab canvas").first
    canvas.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    picture = Image.open(io.BytesIO(canvas.screenshot()))
    height = round(THUMBNAIL_WIDTH * picture.height / picture.width)
    picture.convert("RGB").resize((THUMBNAIL_WIDTH, height), Image.Resampling.LANCZOS).save(file, optimize=True)
    print(file.relative_to(ROOT))


def _film(page, file: Path) -> None:
    """The page's lab, its prediction locked in, while its first slider goes from where it starts to its low end."""
    lab = page.locator(".cl-lab")
    lab.locator("button.cl-first").click()
    slider = lab.locator("input[type=range]").first
    first, low = slider.evaluate("input => [Number(input.value), Number(input.min)]")
    pictures = []
    for k in range(FILM_FRAMES):
        part = min(1, k / (FILM_FRAMES - 12))  # it rests at the end for a moment
        slider.evaluate(
            "(input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }",
            first + part * (low - first),
        )
        page.wait_for_timeout(120)
        shot = Image.open(io.BytesIO(lab.screenshot())).convert("RGB")
        pictures.append(shot.resize((shot.width // 2, shot.height // 2), Image.Resampling.LANCZOS))
    palette = pictures[0].quantize(128)
    film = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    film[0].save(file, save_all=True, append_images=film[1:], duration=90, loop=0, optimize=True)
    print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
