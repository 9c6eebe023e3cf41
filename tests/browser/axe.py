"""axe-core over what the course shows in a page: what it finds, in sentences."""

from pathlib import Path

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
# JupyterLab's body has no height of its own, and axe takes all inside a box of no height for unseen: it would measure no contrast.
_SIZE = "body { width: 100vw; height: 100vh; }"
_RUN = """async within => {
    const { violations, incomplete, passes } = await axe.run({ include: [within] });
    const told = (rule, node) => ({ rule: rule.id, impact: node.impact ?? rule.impact, where: node.html.slice(0, 200), why: node.failureSummary });
    const all = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => told(rule, node)));
    // A sign or a digit of a formula is too short for axe to be sure that it is text; it has the colour of the words beside it.
    const sign = ({ where }) => /^<m[ino]>/.test(where);
    return { violations: all(violations), unsure: all(incomplete).filter((node) => !sign(node)), held: passes.map((rule) => rule.id) };
}"""


def examine(page, within: str = ".cl") -> dict:
    """What axe says of all that matches `within`.

    "violations" and "unsure" (what a person must judge): each with rule, impact, where and why; "held": the rules that passed.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.add_style_tag(content=_SIZE)
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # What JupyterLab lays over its page while it loads a theme hides all words from axe.
    page.wait_for_function("!document.querySelector('#jupyterlab-splash, .jp-Splash')")
    for _ in range(40):
        found = page.evaluate(_RUN, within)
        # What JupyterLab has not laid out yet has no contrast.
        if "color-contrast" in found["held"]:
            break
        page.wait_for_timeout(250)
    return found


def in_words(found: list[dict]) -> str:
    return "\n".join(f"{one['impact']}: {one['rule']} at {one['where']}: {one['why']}" for one in found)


def set_theme(page, theme: str) -> None:
    """JupyterLab's "light" or "dark" theme. The server keeps it for the next page."""
    page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", f"JupyterLab {theme.title()}")
    page.wait_for_function("""light => document.body.dataset.jpThemeLight === String(light)
        && (getComputedStyle(document.body).getPropertyValue('--jp-layout-color1').trim() === 'white') === light""", arg=theme == "light")
