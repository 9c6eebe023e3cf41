"""Sphinx's settings for the site; `python -m course_utils.authoring.site` names the source folder and the static
files."""

project = "The Calculus of Learning"
language = "en"
extensions = ["myst_nb", "course_utils.authoring.site.katex", "course_utils.authoring.site.sections"]
root_doc = "index"
nitpicky = True
# A heading's anchor is made of its text: that stays as it is in the notebook.
smartquotes = False

nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath"]
myst_dmath_double_inline = True

html_theme = "furo"
html_title = project
html_math_renderer = "katex"
html_css_files = ["katex/katex.min.css", "site.css"]
html_js_files = [("site.js", {"defer": "defer"}), ("quizzes.js", {"defer": "defer"}), ("labs.js", {"defer": "defer"})]
html_permalinks_icon = "#"
html_copy_source = False
html_use_index = False
html_show_copyright = False
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
# Furo's greys are a little too pale for small text; its paper for code is hardly told from the page.
_FONT = {"font-stack": "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif"}
html_theme_options = {
    "light_css_variables": {**_FONT, "color-foreground-muted": "#5f6470", "color-code-background": "#f5f6f8"},
    "dark_css_variables": {**_FONT, "color-foreground-muted": "#a0a5ad", "color-code-background": "#1d2023"},
}
