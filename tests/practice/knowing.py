"""A kind of answer that knows slips, as it does in an exercise."""


class Knowing:
    """`answer`, with these slips whenever it judges."""

    def __init__(self, answer, slips):
        self.answer, self.slips = answer, slips

    def judge(self, given, _none=()):
        return self.answer.judge(given, self.slips)

    def __getattr__(self, name):
        return getattr(self.answer, name)
