"""The table of reasons of the bench beside citeproc: each has a section, says how far it is known, and explains."""

from bench.citeproc.reasons import Verdict, explain, known_reasons

CHECKED = {"second hand", "not checked", "no section"}


def test_every_reason_has_a_section_and_says_how_far_it_is_known() -> None:
    reasons = known_reasons()
    assert len({reason.what for reason in reasons}) == len(reasons)
    for reason in reasons:
        assert reason.section
        assert reason.checked in CHECKED
        assert (reason.checked == "no section") == (reason.verdict is Verdict.KEPT)


def test_a_difference_is_explained_only_as_a_whole() -> None:
    ours = "Okafor, M. (n.d.). Ferry sinks. Harbour TV. https://example.org/x"
    verdict, reasons = explain(ours, ours.replace("https", "Retrieved https"), "apa", "list")
    assert verdict is Verdict.OURS
    assert [reason.section for reason in reasons] == ["APA 7, 9.16"]
    assert explain(ours, ours.replace("TV", "FM").replace("https", "Retrieved https"), "apa", "list") == (
        Verdict.OPEN,
        (),
    )
    assert explain(ours, ours, "apa", "list") == (Verdict.EQUAL, ())
