"""Spans answer as a look at each of them would, without looking at each."""

import random

from index.spans import Spans


def test_spans_answer_as_a_look_at_each_of_them_would() -> None:
    chance = random.Random(4)
    for _ in range(400):
        made = [(start, start + chance.randint(0, 9)) for start in chance.choices(range(40), k=chance.randint(0, 6))]
        spans, ordered = Spans(made), sorted(made)
        for _ in range(20):
            start = chance.randrange(45)
            end = start + chance.randint(1, 8)
            assert spans.contain(start, end) is any(first <= start and end <= last for first, last in made)
            assert spans.touch(start, end) is any(first < end and last > start for first, last in made)
            touching = [at for at, (first, last) in enumerate(ordered) if first < end and last > start]
            assert set(touching) <= set(range(len(made))[spans.near(start, end)])
