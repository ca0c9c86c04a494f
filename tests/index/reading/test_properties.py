from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from index.reading import UnreadableError, read_text
from index.reading.decode import decode
from index.reading.front_matter import read_front_matter

LINES = """---
+++
===
title: x
# Harbour
> said
- one
![x](y)
Harbour shut
By Anna Brandt
Correction:
Shafaq News/ The council voted.
ERBIL (AP) – The council voted.
The Cradle | May 3, 2026
May 3, 2026
Updated 2 hours ago
Read more:
Posted by | Harbour Notes |
A crane. (Photo: AP)
Advertisement
Source: The Coast
https://a.b/cdef""".splitlines()
SCRAPS = (
    *("\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\t", "\xa0", "\ufeff", "\u200b", "\x00", "\x1b[31m", "\ud800"),
    *("# ", "*", "**", ";", ".", "“", "”", "(", "[", "العراق", "新聞。", "1561"),
)
PIECES = st.sampled_from((*SCRAPS, *(line + end for line in LINES for end in ("\n", "\n\n", ""))))
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=12))).map("".join))
NAMES = st.sampled_from(["", "a.txt", "a.md", "a.MARKDOWN"])


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_paragraphs_are_ordered_apart_and_without_white_space_at_their_edges(text, name):
    article = read_text(text, name)
    if not name.lower().endswith((".md", ".markdown")):
        assert article.text == text
    assert article.path == Path(name)
    for paragraph in article.paragraphs:
        words = article.text[paragraph.start : paragraph.end]
        assert words
        assert words == words.strip()
        assert words[0] not in "\ufeff\u200b"
        assert words[-1] not in "\ufeff\u200b"
    assert all(one.end <= other.start for one, other in pairwise(article.paragraphs))


@settings(deadline=None)
@given(TEXTS)
def test_every_character_that_is_seen_is_in_a_paragraph_or_in_the_front_matter(text):
    front = read_front_matter(text)
    outside, at = "", front.end if front else 0
    for paragraph in read_text(text).paragraphs:
        outside += text[at : paragraph.start]
        at = paragraph.end
    outside += text[at:]
    assert not outside.replace("\ufeff", "").replace("\u200b", "").strip()


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_each_stated_value_is_found_at_its_span(text, name):
    article = read_text(text, name)
    for known in (
        article.title,
        article.outlet,
        article.republished_by,
        article.url,
        article.dateline,
        *article.authors,
    ):
        if known and known.span:
            assert " ".join(article.words(known.span).split()) == " ".join(known.value.split())


@settings(deadline=None)
@given(TEXTS, NAMES)
def test_numbers_count_from_one_within_each_kind(text, name):
    seen: dict[str, int] = {}
    for paragraph in read_text(text, name).paragraphs:
        seen[paragraph.kind] = seen.get(paragraph.kind, 0) + 1
        assert paragraph.number == seen[paragraph.kind]


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_text_or_refused_with_a_reason(data):
    try:
        said = decode(data).text
    except UnreadableError as refusal:
        said = str(refusal)
    assert said.strip()
