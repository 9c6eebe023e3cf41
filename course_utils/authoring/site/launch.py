"""Where a lesson can be opened so that Python runs: Binder and JupyterLite, as far as the course knows their
addresses."""

import os
from dataclasses import dataclass

PLACEHOLDER = "OWNER/REPOSITORY"
AT_HOME = "index.html#At-home"


@dataclass(frozen=True)
class Launch:
    """repository: "owner/name" on GitHub; lite: the address of the course's JupyterLite site. Either may be unknown, ""
    ."""

    repository: str = ""
    lite: str = ""

    @classmethod
    def from_environment(cls) -> "Launch":
        """COURSE_REPOSITORY and COURSE_LITE; a placeholder counts as unknown, so that no page has a dead link."""
        repository = os.environ.get("COURSE_REPOSITORY", "")
        return cls("" if repository == PLACEHOLDER else repository, os.environ.get("COURSE_LITE", "").rstrip("/"))

    def links(self, notebook: str) -> list[tuple[str, str]]:
        """(words, address) for each place where `notebook` can be opened."""
        found = []
        if self.lite:
            found.append(("in this browser (JupyterLite)", f"{self.lite}/lab/index.html?path={notebook}"))
        if self.repository:
            found.append(
                (
                    "on Binder",
                    f"https://mybinder.org/v2/gh/{self.repository}/HEAD?urlpath=lab/tree/notebooks/{notebook}",
                )
            )
        return [*found, ("at home", AT_HOME)]

    def best(self, notebook: str) -> str:
        """The one address to offer where there is room for one."""
        return self.links(notebook)[0][1]
