"""The stretch that two sentences share: where it is in both, how much of it is the same, and what sort it is."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from index.compare.sentence_words import Sentence, SentenceWord
from index.compare.values import PassageSort
from index.english.closed_classes import DETERMINERS
from index.spelling.names import fold

_GAP_WORDS = 3
_INSERTED_WORDS, _BESIDE_INSERTED_WORDS = 8, 4
_BLOCK_WORDS = 2
_QUOTED = 0.5
_QUOTED_IN_PART = 0.3
_QUOTED_FULLY = 0.9
_SAME_OF_STRETCH = 0.6
_SPEAKERS_MAY_DIFFER_WORDS = 10
_WHOLE = 0.75
_FORMULA_WORDS = 16
_FORMULA = re.compile(
    r"(?:declin|refus)\w+ (?:to )?(?:\w+ )?(?:comment|be interviewed)"
    r"|(?:respond|repl|return)\w* (?:immediately )?(?:to )?(?:\w+ ){0,4}(?:request|call|email|message|inquir)"
    r"|(?:requests?|calls?) for comment|(?:reached|available) for (?:further )?comment"
    r"|condition(?: of)? anonymity|on (?:the )?condition that|authori[sz]ed to (?:speak|discuss|comment)"
    r"|contributed to this (?:report|story|article)|associated press writers?|all rights reserved"
    r"|this (?:story|article) (?:has been|was) (?:updated|corrected)"
    r"|told (?:reporters|the associated press|reuters|afp)$"
)


class Stretch(Struct, frozen=True):
    """Words that two sentences share. `here` and `there` are ranges of words, end exclusive."""

    here: tuple[int, int]
    there: tuple[int, int]
    same: int
    """Words that are the same in both."""
    sort: PassageSort


def shared_stretch(here: Sentence, there: Sentence) -> Stretch | None:
    """The longest stretch that two sentences share, where it is somebody's words or taken over, else None."""
    blocks = _blocks(here.words, there.words)
    for group in sorted(_groups(blocks), key=lambda group: -sum(size for _, _, size in group)):
        stretch = _judged(here, there, group)
        if stretch is not None:
            return stretch
    return None


Block = tuple[int, int, int]


def _blocks(here: tuple[SentenceWord, ...], there: tuple[SentenceWord, ...]) -> list[Block]:
    matcher = SequenceMatcher(None, [word.folded for word in here], [word.folded for word in there], autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]


def _groups(blocks: list[Block]) -> list[list[Block]]:
    """Blocks that are near each other; a gap wider than the blocks beside it ends a stretch."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _is_near(groups[-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return [_trimmed(group) for group in groups]


def _is_near(group: list[Block], block: Block) -> bool:
    a, b, size = group[-1]
    gaps = block[0] - a - size, block[1] - b - size
    gap = max(gaps)
    before = sum(each[2] for each in group)
    if min(gaps) == 0 and gap <= _INSERTED_WORDS and min(size, block[2]) >= _BESIDE_INSERTED_WORDS:
        return True  # one sentence has a phrase more: "the alarm on the roof of the museum had been switched off"
    return gap <= _GAP_WORDS and gap <= max(before, block[2])


def _trimmed(group: list[Block]) -> list[Block]:
    """The group without single words at its ends, which are often chance ("the … 2,000")."""
    while len(group) > 1 and group[0][2] < _BLOCK_WORDS:
        group = group[1:]
    while len(group) > 1 and group[-1][2] < _BLOCK_WORDS:
        group = group[:-1]
    return group


def _judged(here: Sentence, there: Sentence, group: list[Block]) -> Stretch | None:
    same = sum(size for _, _, size in group)
    ranges = (group[0][0], group[-1][0] + group[-1][2]), (group[0][1], group[-1][1] + group[-1][2])
    pairs = [(here.words[a + at], there.words[b + at]) for a, b, size in group for at in range(size)]
    telling = sum(one.telling for one, _ in pairs)
    run = max(size for _, _, size in group)
    of_stretch = same / max(end - start for start, end in ranges)
    if _is_formula(here, pairs):
        return Stretch(*ranges, same, PassageSort.FORMULA)
    shorter, longer = (same / pick(len(here.words), len(there.words)) for pick in (min, max))
    if _is_quoted(pairs, whole=longer >= _WHOLE) and of_stretch >= _SAME_OF_STRETCH:
        if not _may_be_one_speaker(here, there, same):
            return None
        quoted_whole = max(same / max(1, sum(word.quoted for word in side.words)) for side in (here, there))
        partial = same >= 6 and run >= 4 and telling >= 3
        whole_quotation = quoted_whole >= 0.9 and same >= 4 and (telling >= 1 or same >= 8)
        whole_sentence = same >= 3 and (
            (longer >= _WHOLE and telling) or (shorter >= _WHOLE and telling >= 2 and run >= 4)
        )
        if not (partial or whole_quotation or whole_sentence):
            return None
        edges = _with_edges(here, there, ranges, quoted=True) if longer >= _WHOLE else ranges
        return Stretch(*edges, same, PassageSort.QUOTATION)
    whole = longer >= _WHOLE and telling >= 2 and same >= 4
    row = of_stretch >= 0.7 and ((run >= 8 and telling >= 4) or (same >= 10 and telling >= 5))
    if whole or row:
        edges = _with_edges(here, there, ranges, quoted=False) if longer >= _WHOLE else ranges
        return Stretch(*edges, same, PassageSort.PROSE)
    return None


Range = tuple[int, int]


def _with_edges(here: Sentence, there: Sentence, ranges: tuple[Range, Range], *, quoted: bool) -> tuple[Range, Range]:
    """The stretch with the few words that differ before and after it: "(in a letter of) 11 January", "12 January".

    Args:
        here: a sentence.
        there: another one, with nearly all words the same.
        ranges: the stretch in both.
        quoted: whether only words in quotation marks belong to it.
    """
    (a, b), (c, d) = ranges
    sides = (here.words, a, b), (there.words, c, d)
    before = [words[:start] for words, start, _ in sides]
    after = [words[end:] for words, _, end in sides]
    if _are_edges(before, quoted):
        a, c = 0, 0
    if _are_edges(after, quoted):
        b, d = len(here.words), len(there.words)
    return (a, b), (c, d)


def _are_edges(rests: Sequence[Sequence[SentenceWord]], quoted: bool) -> bool:
    few = all(0 < len(rest) <= _GAP_WORDS for rest in rests)
    return few and all(word.quoted is quoted for rest in rests for word in rest)


def _is_quoted(pairs: list[tuple[SentenceWord, SentenceWord]], *, whole: bool) -> bool:
    """Whether the words are somebody's: in marks in both articles, or in one that quotes what the other sets apart."""
    here, there = (sum(pair[side].quoted for pair in pairs) / len(pairs) for side in (0, 1))
    if max(here, there) >= _QUOTED_FULLY and (whole or min(here, there) >= _QUOTED_IN_PART):
        return True
    return min(here, there) >= _QUOTED


def _is_formula(here: Sentence, pairs: list[tuple[SentenceWord, SentenceWord]]) -> bool:
    return len(here.words) < _FORMULA_WORDS and bool(_FORMULA.search(" ".join(one.folded for one, _ in pairs)))


def _may_be_one_speaker(here: Sentence, there: Sentence, same: int) -> bool:
    if here.speaker is None or there.speaker is None or same >= _SPEAKERS_MAY_DIFFER_WORDS:
        return True
    one, other = ({fold(word) for word in speaker.split()} for speaker in (here.speaker, there.speaker))
    return bool(one & other) or not (_is_named(here.speaker) and _is_named(there.speaker))


def _is_named(speaker: str) -> bool:
    """Whether a speaker has a name: "the harbour master" and "the head of Strait Lines" may describe anybody."""
    words = speaker.split()
    if len(words) > 1 and words[0].casefold() in DETERMINERS:
        words = words[1:]
    return words[0][:1].isupper() and words[-1][:1].isupper()
