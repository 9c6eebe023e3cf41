"""`make screenshots`: the README's pictures, made by a real browser in a real JupyterLab.

One short animated picture of a lab whose slider is dragged, and a thumbnail of each lesson: its first lab.
"""

import io
from pathlib import Path

from PIL import Image

from course_utils.authoring import browser as browsing
from course_utils.lessons.catalogue import lessons

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
STAR = ("01_derivative_as_speed.ipynb", "Secant to tangent")  # the notebook and the lab that moves in the README
FILM_FRAMES = 48
THUMBNAIL_WIDTH = 320


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with browsing.jupyterlab(ROOT / "notebooks") as server, browsing.chromium() as chromium:
        for lesson in lessons():
            page = server.open(chromium, lesson.notebook, height=1400)
            _run(page, lesson.notebook)
            _thumbnail(page, PICTURES / f"{lesson.number}.png")
            if lesson.notebook == STAR[0]:
                _film(page, STAR[1], PICTURES / "lab.gif")
            page.context.close()


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
    picture.convert("RGB").resize((THUMBNAIL_WIDTH, height), Image.Resampling.LANCZOS).quantize(128).save(file)
    print(file.relative_to(ROOT))


def _film(page, title: str, file: Path) -> None:
    """The lab `title` while its first slider goes from where it starts to its low end and back."""
    lab = page.get_by_role("group", name=f"Lab: {title}")
    lab.scroll_into_view_if_needed()
    slider = lab.locator("input[type=range]").first
    first, low = slider.evaluate("input => [Number(input.value), Number(input.min)]")
    pictures = []
    for k in range(FILM_FRAMES):
        part = min(1, k / (FILM_FRAMES - 12))  # it rests at the end for a moment
        slider.evaluate("(input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }",
                        first + part * (low - first))
        page.wait_for_timeout(120)
        shot = Image.open(io.BytesIO(lab.screenshot())).convert("RGB")
        pictures.append(shot.resize((shot.width // 2, shot.height // 2), Image.Resampling.LANCZOS))
    palette = pictures[0].quantize(128)
    film = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    film[0].save(file, save_all=True, append_images=film[1:], duration=90, loop=0, optimize=True)
    print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
