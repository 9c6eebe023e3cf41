"""What stands on a page in the place of a widget: a lab's picture, a quiz with its answers, an exercise's hints, a
card.

Each function returns HTML without blank lines.
"""

import html
import json

from course_utils.authoring.site.launch import Launch
from course_utils.lessons.lesson import Lesson
from course_utils.practice.card import WORDS
from course_utils.practice.exercise import Exercise
from course_utils.practice.prose import to_html
from course_utils.practice.quiz import Quiz

_STATES = {word: state for state, word in WORDS.items()}


def launch_box(launch: Launch, lesson: Lesson) -> str:
    """The line under a lesson's title that says where its code can be run."""
    return (
        f'<p class="course-launch">This page moves, but it cannot run your code. '
        f"To write and check code, open the lesson {_places(launch, lesson.notebook)}.</p>"
    )


def picture(source: str, alt: str, width: int, size: tuple[int, int], eager: bool = False) -> str:
    """An image of `size` pixels, shown `width` CSS pixels wide at most; loaded when it comes near, unless eager."""
    loading = "" if eager else ' loading="lazy"'
    return (
        f'<img class="course-picture" src="{source}" alt="{html.escape(alt)}" width="{width}" '
        f'height="{round(width * size[1] / size[0])}"{loading}>'
    )


def lab(name: str, image: str, plain: str, address: str) -> str:
    """A lab without its widget. name: "01/the_race". plain: its text/plain: the title, the description, its goals."""
    title, *lines = plain.split("\n")
    said = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    source = f"_static/labs/{name.replace('/', '-')}.js"
    return (
        f'<div class="course-lab" data-lab="{name}" data-src="{source}" data-open="{html.escape(address)}">'
        f'<p class="course-lab-title">{html.escape(title)}</p>{image}{said}</div>'
    )


def quiz(quiz: Quiz) -> str:
    """The questions as a list, and beside it what the page's script needs to make the quiz of it."""
    data = {
        "id": quiz.id,
        "title": quiz.title,
        "items": [quiz.item(k) for k in range(len(quiz.questions))],
        "pages": [
            {"text": to_html(question.text), "choices": [to_html(choice.text) for choice in question.choices]}
            for question in quiz.questions
        ],
        "answers": [
            [
                {"right": choice.right, "why": to_html(choice.why), "section": "" if choice.right else choice.section}
                for choice in question.choices
            ]
            for question in quiz.questions
        ],
    }
    # Inside <script> nothing but "<" could end it.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    questions = "".join(
        f"<li>{page['text']}<ol>{''.join(f'<li>{choice}</li>' for choice in page['choices'])}</ol></li>"
        for page in data["pages"]
    )
    return (
        f'<div class="course-quiz"><script type="application/json">{text}</script><ol '
        f'class="course-questions">{questions}</ol></div>'
    )


def exercise(exercise: Exercise, launch: Launch, notebook: str) -> str:
    """What an exercise offers where it cannot be checked: where it can, its hints and a solution, each folded."""
    own = " The numbers above are one learner's; where Python runs you get your own." if exercise.fresh else ""
    hints = [(f"Hint {k}", f"<p>{to_html(hint)}</p>") for k, hint in enumerate(exercise.hints, start=1)]
    parts = [*hints, ("One solution", exercise.solution().to_html())]
    folds = "".join(f"<details><summary>{name}</summary>{_one_line(text)}</details>" for name, text in parts)
    return (
        f'<section class="cl cl-card course-exercise" aria-label="Exercise: {html.escape(exercise.title)}">'
        "<p>Your answer is checked where Python runs: open the lesson "
        f"{_places(launch, notebook)}.{own}</p>{folds}</section>"
    )


def card(plain: str) -> str:
    """The card of an answer that the notebook gives itself, from its saved text: "Title — not yet: message"."""
    head, _, message = plain.partition(": ")
    title, _, word = head.partition(" — ")
    state = _STATES[word].replace(" ", "-")
    return (
        f'<section class="cl cl-card cl-{state}" aria-label="Exercise: {html.escape(title)}"><div class="cl-head">'
        f'<span class="cl-title">{html.escape(title)}</span><span class="cl-word">{html.escape(word)}</span></div>'
        f'<div class="cl-message">{html.escape(message)}</div></section>'
    )


def _places(launch: Launch, notebook: str) -> str:
    links = [f'<a href="{html.escape(address)}">{words}</a>' for words, address in launch.links(notebook)]
    return " or ".join([", ".join(links[:-1]), links[-1]] if len(links) > 1 else links)


def _one_line(text: str) -> str:
    """Blank lines end a piece of HTML in Markdown; a line of source keeps its break as a reference."""
    return text.replace("\n", "&#10;")
