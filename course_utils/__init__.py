"""The Calculus of Learning: what the notebooks of the course draw on.

lessons, practice, live, data and maths are described in the README; `host` is what any of them needs of the notebook
that shows it. Imports run one way: lessons -> (practice, live, data) -> maths, and whoever shows something -> host.
"""
