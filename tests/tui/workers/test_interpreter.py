"""A thread that checks often lets the others run; its clock is set by hand."""

import pytest

from tui.workers import interpreter
from tui.workers.interpreter import PAUSE_S, TURN_S, with_pauses


class Clock:
    def __init__(self):
        self.now = 100.0
        self.slept = []

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(interpreter, "time", clock)
    return clock


def test_a_check_within_a_turn_does_not_sleep(clock):
    check = with_pauses(lambda: False)
    for _ in range(5):
        clock.now += TURN_S / 10
        check()
    assert clock.slept == []


def test_a_check_after_each_turn_sleeps_once(clock):
    check = with_pauses(lambda: False)
    for _ in range(3):
        clock.now += TURN_S * 1.5
        check()
        check()
    assert clock.slept == [PAUSE_S] * 3


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_is_that_of_the_check(clock, answer):
    clock.now += TURN_S * 2
    assert with_pauses(lambda: answer)() is answer
