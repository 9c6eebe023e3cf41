"""The lessons, one package each, named as its notebook: labs.py, exercises.py, quiz.py. catalogue.py has them in
order; wording, shapes, drawing, maps and records are what their labs share."""

import course_utils.ready  # noqa: F401  first: it says what stands in the way of all other imports
