"""What a cell made is closed when the cell runs again."""

import threading
import types

import pytest

from course_utils.host import cell
from course_utils.host.main_thread import on_main_thread
from course_utils.live import Lab


class Tenant:
    closed = False

    def close(self):
        self.closed = True


@pytest.fixture
def run(monkeypatch):
    """run(cell, number, window) says which run of which cell is going on, and who ran it."""
    monkeypatch.setattr(cell, "_tenants", {})

    def run(name, number, window="one"):
        monkeypatch.setattr(cell, "running_cell", lambda: cell.Run(name, window, f"{name}-{number}-{window}"))

    return run


def test_running_a_cell_again_closes_what_it_made(run):
    run("a", 1)
    first, second = Tenant(), Tenant()
    cell.adopt(first)
    cell.adopt(second)
    assert not first.closed and not second.closed
    run("a", 2)
    cell.adopt(Tenant())
    assert first.closed and second.closed


def test_another_cell_closes_nothing(run):
    run("a", 1)
    tenant = Tenant()
    cell.adopt(tenant)
    run("b", 1)
    cell.adopt(Tenant())
    assert not tenant.closed


def test_the_same_cell_in_another_window_or_in_a_copy_of_the_notebook_closes_nothing(run):
    made = {}
    for window in ("one", "two"):
        run("a", 1, window)
        made[window] = Tenant()
        cell.adopt(made[window])
    assert not made["one"].closed
    run("a", 2, "two")
    cell.adopt(Tenant())
    assert made["two"].closed and not made["one"].closed


def test_a_page_that_is_loaded_again_and_again_piles_nothing_up(run):
    made = []
    for window in range(10):
        run("a", 1, f"page {window}")
        made.append(Tenant())
        cell.adopt(made[-1])
    assert [tenant.closed for tenant in made] == [True] * 8 + [False] * 2


@pytest.mark.parametrize("who_knows", ["the shell", "the kernel alone, as in a browser"])
def test_the_running_cell_is_known(monkeypatch, who_knows):
    message = {"metadata": {"cellId": "a"}, "header": {"msg_id": "run 1", "session": "a window"}}
    knows = types.SimpleNamespace(get_parent=lambda: message)
    monkeypatch.setattr(
        "IPython.get_ipython", lambda: knows if who_knows == "the shell" else types.SimpleNamespace(kernel=knows)
    )
    assert cell.running_cell() == ("a", "a window", "run 1")


def test_outside_a_notebook_nothing_is_adopted():
    cell.adopt(tenant := Tenant())
    assert not tenant.closed and cell.running_cell() is None


def test_ten_runs_of_a_cell_leave_one_lab(run):
    import ipywidgets

    def rerun(number):
        run("lab", number)
        lab = Lab("Again", size=(2, 2))
        lab.slider("x", 0, 0, 1)
        lab.update(lambda x: f"{x}")

    rerun(0)
    once = len(ipywidgets.widgets.widget._instances)
    for number in range(1, 11):
        rerun(number)
    assert len(ipywidgets.widgets.widget._instances) == once


def test_work_is_done_at_once_where_there_is_no_kernel():
    done = []
    on_main_thread(lambda: done.append("here"))
    thread = threading.Thread(target=lambda: on_main_thread(lambda: done.append("there")))
    thread.start()
    thread.join()
    assert done == ["here", "there"]
