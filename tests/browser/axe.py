"""axe-core over what the course shows in a page: what it finds, in sentences."""

from pathlib import Path

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
# JupyterLab's body has no height of its own, and axe takes all inside a box of no height for unseen: it would measure
# no contrast.
_SIZE = "body { width: 100vw; height: 100vh; }"
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # what another theme can change
_RUN = """async ([within, rules]) => {
    const options = rules ? { runOnly: { type: "rule", values: rules } } : {};
    const { violations, incomplete, passes } = await axe.run({ include: [within] }, options);
    const told = (rule, node) => ({
        rule: rule.id, impact: node.impact ?? rule.impact, where: node.html.slice(0, 200), why: node.failureSummary,
    });
    const all = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => told(rule, node)));
    // A sign or a digit of a formula is too short for axe to be sure that it is text; it has the colour of the words
    // beside it.
    const sign = ({ where }) => /^<m[ino]>/.test(where);
    const unsure = all(incomplete).filter((node) => !sign(node));
    return { violations: all(violations), unsure, held: passes.map((rule) => rule.id) };
}"""


def examine(page, within: str = ".cl", rules: list[str] | None = None) -> dict:
    """What axe says of all that matches `within`, by these of its rules, or by all that it has by default.

    "violations" and "unsure" (what a person must judge): each with rule, impact, where and why; "held": the rules that
    passed.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.add_style_tag(content=_SIZE)
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # What JupyterLab lays over its page while it loads a theme hides all words from axe.
    page.wait_for_function("!document.querySelector('#jupyterlab-splash, .jp-Splash')")
    for _ in range(40):
        found = page.evaluate(_RUN, [within, rules])
        # What JupyterLab has not laid out yet has no contrast.
        if "color-contrast" in found["held"]:
            break
        page.wait_for_timeout(250)
    return found


def assert_no_findings(page) -> None:
    """By all rules in JupyterLab's dark theme; in its light one, which it is left in, by those of colours."""
    for theme, rules in (("dark", None), ("light", OF_COLOURS)):
        set_theme(page, theme)
        found = examine(page, rules=rules)
        assert "color-contrast" in found["held"], "axe saw no words"
        assert not found["violations"], f"in the {theme} theme:\n{in_words(found['violations'])}"
        assert not found["unsure"], f"in the {theme} theme, for a person to judge:\n{in_words(found['unsure'])}"


# WCAG 2.2, 1.4.12: a reader may space words and lines like this.
_SPACED = ".cl * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
# What sticks out of its widget, or of the widget's box. Source may scroll sideways.
_CUT = """() => [...document.querySelectorAll('.cl')].flatMap((root) =>
    [...root.querySelectorAll('*')].filter((part) => {
    if (part.closest('pre, math, .cl-unseen, .cl-sketch, .cl-handle')) return false;
    const [inner, outer] = [part.getBoundingClientRect(), root.getBoundingClientRect()];
    return inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1
        || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible'));
}).map((part) => `${root.getAttribute('aria-label')}: ${part.outerHTML.slice(0, 160)}`))"""


def assert_nothing_is_cut(page) -> None:
    """At 400 CSS pixels, which is a page of 1200 at a zoom of 300 %, and there with wide spacing."""
    page.set_viewport_size({"width": 400, "height": 900})
    page.wait_for_function("Math.max(...[...document.querySelectorAll('.cl')].map((root) => root.clientWidth)) < 400")
    cut = page.evaluate(_CUT)
    page.add_style_tag(content=_SPACED)
    cut += page.evaluate(_CUT)
    assert not cut, "\n".join(cut)


def in_words(found: list[dict]) -> str:
    return "\n".join(f"{one['impact']}: {one['rule']} at {one['where']}: {one['why']}" for one in found)


def set_theme(page, theme: str) -> None:
    """JupyterLab's "light" or "dark" theme. The server keeps it for the next page."""
    page.evaluate(
        "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", f"JupyterLab {theme.title()}"
    )
    page.wait_for_function(
        """light => document.body.dataset.jpThemeLight === String(light)
        && (getComputedStyle(document.body).getPropertyValue('--jp-layout-color1').trim() === 'white') === light""",
        arg=theme == "light",
    )
