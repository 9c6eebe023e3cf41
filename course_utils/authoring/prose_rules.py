"""What must be true of a notebook's prose: headings, paragraphs, links, pictures.

Each rule takes a Page and returns sentences, one for each fault: which file, which cell, what to do.
"""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from course_utils.authoring.page import Page, without_code

LONGEST_PARAGRAPH = 600  # characters: five lines at the width of JupyterLab's column on a laptop
_LINK = re.compile(
    r"(?<!!)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|<a\s[^>]*?href=[\"']([^\"']+)"
    r"|<(https?://[^>\s]+)>|^\[[^\]]+\]:\s*(\S+)",
    re.MULTILINE,
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]+)")
_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_NO_PARAGRAPH = re.compile(r"\s*([-*+|>#<]|\d+[.)]\s|\$\$|!\[)")


def headings_nest(page: Page) -> list[str]:
    if not page.headings or page.headings[0][1] != 1 or page.headings[0][0] is not page.notebook.cells[0]:
        return [f"{page.name}: its first cell must begin with its title, `# ...`"]
    found, above = [], 1
    for k, (cell, level, text) in enumerate(page.headings):
        if k and level == 1:
            found.append(page.says(cell, f"{text!r} is a second title; use ## or deeper"))
        elif level > above + 1:
            found.append(page.says(cell, f"{text!r} jumps from level {above} to {level}; use {'#' * (above + 1)}"))
        above = level
    names = [text for _, _, text in page.headings]
    return found + [
        page.says(cell, f"{text!r} is a heading twice, so a link to it is ambiguous")
        for k, (cell, _, text) in enumerate(page.headings)
        if text in names[:k]
    ]


def paragraphs_are_short(page: Page) -> list[str]:
    found = []
    for cell in page.prose:
        for paragraph in re.split(r"\n\s*\n", without_code(cell.source)):
            if _NO_PARAGRAPH.match(paragraph) and not paragraph.lstrip().startswith("**"):
                continue
            length = len(_read_aloud(paragraph))
            if length > LONGEST_PARAGRAPH:
                found.append(
                    page.says(
                        cell,
                        f"a paragraph of {length} characters ({paragraph.strip()[:40]!r}...); "
                        f"{LONGEST_PARAGRAPH} are the most, about five lines",
                    )
                )
    return found


def links_resolve(page: Page) -> list[str]:
    found = []
    for cell, link in links(page):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            if parts.scheme not in ("https", "mailto"):
                found.append(page.says(cell, f"the link {link} is not https"))
            continue
        target = page.path.parent / unquote(parts.path) if parts.path else page.path
        if Path(parts.path).is_absolute() or not (parts.path == "" or target.exists()):
            found.append(page.says(cell, f"the link {link} leads nowhere: there is no {unquote(parts.path)}"))
        elif parts.fragment:
            anchors = page.anchors if not parts.path else Page(target).anchors if target.suffix == ".ipynb" else None
            if anchors is not None and unquote(parts.fragment) not in anchors:
                found.append(
                    page.says(
                        cell, f"the link {link} leads nowhere: no heading has the anchor {unquote(parts.fragment)!r}"
                    )
                )
    return found


def pictures_have_alt_text(page: Page) -> list[str]:
    found = []
    for cell in page.prose:
        text = without_code(cell.source)
        found += [
            page.says(cell, f"the picture {name} has no alt text")
            for alt, name in _PICTURE.findall(text)
            if not alt.strip()
        ]
        found += [
            page.says(cell, f"{tag} has no alt text")
            for tag in _TAG.findall(text)
            if not re.search(r"\balt=[\"'][^\"']*\w", tag)
        ]
    for cell, output in page.outputs():
        data, metadata = output.get("data", {}), output.get("metadata", {})
        for kind in (kind for kind in data if kind.startswith("image/")):
            if not str(metadata.get(kind, {}).get("alt", "")).strip():
                found.append(
                    page.says(
                        cell,
                        f"its {kind} output has no alt text; show it through a lab, or with "
                        f"display(..., metadata={{'{kind}': {{'alt': ...}}}})",
                    )
                )
        for tag in _TAG.findall(str(data.get("text/html", ""))):
            if not re.search(r"\balt=[\"'][^\"']*\w", tag):
                found.append(page.says(cell, "its HTML holds an <img> without alt text"))
    return found


RULES = (headings_nest, paragraphs_are_short, links_resolve, pictures_have_alt_text)


def links(page: Page) -> list[tuple]:
    """(cell, target) for each link and each picture's file, in order."""
    found = []
    for cell in page.prose:
        text = without_code(cell.source)
        found += [(cell, next(filter(None, match))) for match in _LINK.findall(text)]
        found += [(cell, name) for _, name in _PICTURE.findall(text) if not name.startswith(("data:", "attachment:"))]
    return found


def external_links(page: Page) -> list[str]:
    """The links that lead out of the course: no test fetches them, an author reads the list."""
    return sorted({link for _, link in links(page) if urlsplit(link).scheme})


def _read_aloud(paragraph: str) -> str:
    """A paragraph roughly as long as it looks: link targets gone, a formula's commands one character each."""
    text = re.sub(r"\]\([^)]*\)", "]", paragraph)
    return re.sub(r"\\[a-zA-Z]+", "x", " ".join(text.split()))
