import itertools

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.article.split_spans import StyledSpan, split_spans

LOOKS = st.lists(
    st.builds(
        lambda a, length, style: StyledSpan(a, a + length, style),
        st.integers(0, 30),
        st.integers(0, 20),
        st.sampled_from("abc"),
    )
)


def test_overlapping_looks_are_cut_where_they_begin_and_end():
    assert split_spans(0, 10, [StyledSpan(2, 6, "quote"), StyledSpan(4, 8, "hit")]) == [
        (0, 2, ()),
        (2, 4, ("quote",)),
        (4, 6, ("quote", "hit")),
        (6, 8, ("hit",)),
        (8, 10, ()),
    ]


@given(LOOKS, st.integers(0, 20), st.integers(1, 20))
def test_runs_cover_the_line_without_gap_and_wear_exactly_the_looks_over_them(
    looks: list[StyledSpan], start: int, length: int
):
    found = split_spans(start, start + length, looks)
    assert found[0][0] == start
    assert found[-1][1] == start + length
    assert all(before[1] == after[0] for before, after in itertools.pairwise(found))
    for a, b, styles in found:
        for at in range(a, b):
            assert set(styles) == {look.style for look in looks if look.start <= at < look.end}
