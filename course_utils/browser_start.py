"""What the browser's Python runs as it starts, before any cell; `authoring.lite` names it as PYTHONSTARTUP.

Most notebooks import numpy before they import the course. Where numpy could not be downloaded, that import says the
same sentence as the course's own would, in place of Pyodide's advice to install it by a command.
"""


def _answer_for_the_missing() -> None:
    import sys
    from importlib.machinery import PathFinder

    class NotDownloaded:
        """Asked for a module after all who could have found it."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            if name in missing:
                raise NotReady(said)

    try:
        import course_utils.ready  # noqa: F401  it says what is missing
    except ImportError as fault:
        NotReady, said, missing = type(fault), str(fault), getattr(fault, "modules", ())
        sys.meta_path.insert(sys.meta_path.index(PathFinder) + 1, NotDownloaded)


# It runs among the learner's own names.
_answer_for_the_missing()
del _answer_for_the_missing
