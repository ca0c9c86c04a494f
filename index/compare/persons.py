"""The people and bodies of several articles: spellings that are one person's joined, those that may be proposed.

Only what the article's own words carry joins spellings without asking: the same name, a short form, a middle name, an
explained acronym, a family name with an office that one person has; each only where one bearer fits. Everything weaker
is a proposal with its reason.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import combinations
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.compare.acronyms import used_acronyms
from index.compare.article_corpus import corpus_of
from index.compare.cards import Card, of_one_kind
from index.compare.clusters import Clusters
from index.compare.corpus import Articles, Corpus
from index.compare.name_candidates import pairs_of_bodies, pairs_of_people
from index.compare.name_groups import Groups, NameType
from index.compare.name_pairs import body_reason, person_reason
from index.compare.name_types import Divide, name_types
from index.compare.namesakes import divide_namesakes
from index.compare.offices import hold_one_office
from index.compare.story import is_one_story, stories
from index.compare.values import Person, Reason, Spelling, Standing
from index.decisions.decision import NONE, Act, Decisions
from index.english.family_names import FAMILY_NAMES_FIRST
from index.english.role_words import PARTICLES
from index.english.short_names import have_one_full_form
from index.marks.quotes.quote import Quote
from index.reading.parts import with_part

_JOINED = (Reason.MIDDLE, Reason.SHORT, Reason.ACRONYM, Reason.OFFICE)
_PROPOSED = (
    Reason.SHORT, Reason.MIDDLE, Reason.SOUND, Reason.TYPO, Reason.ORDER, Reason.SURNAME, Reason.GENERATION, Reason.PART
)  # fmt: skip


Near = Callable[[int], set[int] | None]
"""The articles of one story with an article; None for all."""
_WEAK = (Reason.SURNAME, Reason.PART)
"""Reasons that tell little by themselves."""


class _Pair(Struct, frozen=True):
    """Two types of names that may be one's."""

    one: int
    other: int
    reason: Reason


def people(
    articles: Articles,
    decisions: Decisions | None = None,
    quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
) -> tuple[Person, ...]:
    """Everybody who speaks in the articles or is introduced with a role, the most quoted first.

    Args:
        articles: the articles to compare, or a library.
        decisions: what the reader decided; it goes before everything that is found or proposed.
        quotes_of: gives the quotations of an article, if they are at hand; not used for a library.
    """
    corpus = corpus_of(articles, quotes_of)
    decided = decisions or NONE
    apart = decided.pairs(Act.APART)
    cards = of_one_kind(corpus.cards())
    near = stories(corpus)
    spelled_alike = name_types(cards, frozenset(name for pair in apart for name in pair), _by_story(corpus, near))
    types = divide_namesakes(spelled_alike, apart)
    in_one_story = _in_one_story(corpus, near)
    pairs = _pairs(types, corpus.acronyms() | used_acronyms(cards, corpus.has_both), in_one_story)
    groups = Groups(types, apart)
    confirmed = _confirmed(groups, types, decided)
    waiting = []
    bearers = _bearers(pairs, Reason.SHORT, Reason.MIDDLE, Reason.GENERATION, Reason.ACRONYM)
    holders = _bearers(pairs, Reason.OFFICE)
    for pair in sorted(pairs, key=lambda pair: _JOINED.index(pair.reason) if pair.reason in _JOINED else len(_JOINED)):
        fits = holders if pair.reason is Reason.OFFICE else bearers
        if not (_is_sure(types, pair) and _is_only_bearer(groups, fits, pair) and groups.join(pair.one, pair.other)):
            waiting.append(pair if pair.reason is not Reason.OFFICE else _Pair(pair.one, pair.other, Reason.SURNAME))
    proposals = _proposals(groups, types, waiting, in_one_story)
    proposed: dict[int, list[tuple[int, Reason]]] = defaultdict(list)
    for number, (_, reason) in proposals.items():
        proposed[_final(proposals, number)].append((number, reason))
    found = [
        _person(types, groups, number, proposed.get(number, ()), confirmed)
        for number in groups.roots()
        if number not in proposals
    ]
    shown = decided.shown_names()
    found = [_renamed(person, shown) for person in found]
    return tuple(sorted(found, key=lambda person: (-person.said, -len(person.spellings), person.name)))


def _confirmed(groups: Groups, types: Sequence[NameType], decisions: Decisions) -> frozenset[str]:
    """Joins the names that the reader decided to be one's, and returns them."""
    of_name: dict[str, set[int]] = defaultdict(set)
    for number, each in enumerate(types):
        for card in each.cards:
            of_name[card.name].add(number)
    names: set[str] = set()
    for pair in decisions.pairs(Act.SAME):
        if len(pair) == 2 and all(name in of_name for name in pair):
            one, other = pair
            meant = [*_meant(types, of_name[one], of_name[other]), *_meant(types, of_name[other], of_name[one])]
            numbers = sorted(set(meant))
            for number in numbers[1:]:
                groups.join_as_decided(numbers[0], number)
            names.update(pair)
    return frozenset(names)


def _meant(types: Sequence[NameType], numbers: set[int], others: set[int]) -> list[int]:
    """The types of a name that a decision about two names is about: not the father, if a namesake is "Jr."."""
    if not any(types[number].is_namesake for number in numbers):
        return sorted(numbers)
    beside = [card for other in others for card in types[other].cards]
    return [number for number in sorted(numbers) if not _share_an_article(types[number].cards, beside)]


def _renamed(person: Person, shown: dict[str, str]) -> Person:
    """The person under the name that the reader chose, if any."""
    chosen = next((shown[each.name] for each in person.spellings if each.name in shown), None)
    return replace(person, name=chosen) if chosen else person


def _pairs(
    types: Sequence[NameType], acronyms: dict[str, str], in_one_story: Callable[[NameType, NameType], bool]
) -> list[_Pair]:
    found: dict[tuple[int, int], _Pair] = {}
    for one, other in pairs_of_people(types):
        reason = person_reason(types[one].parts, types[other].parts)
        if _are_apart_in_an_article(types, one, other, reason):
            continue
        if reason is Reason.SAME and (types[one].is_namesake or types[other].is_namesake):
            continue
        if reason is Reason.SURNAME:
            alone, full = sorted((types[one], types[other]), key=lambda each: bool(each.parts.given))
            reason = Reason.OFFICE if hold_one_office(alone, full, in_one_story) else reason
        if reason is not None:
            found[one, other] = _Pair(one, other, reason)
    for one, other in pairs_of_bodies(types, acronyms):
        if (reason := body_reason(types[one].name, types[other].name, acronyms)) is not None:
            found[one, other] = _Pair(one, other, reason)
    return list(found.values())


def _are_apart_in_an_article(types: Sequence[NameType], one: int, other: int, reason: Reason | None) -> bool:
    """Whether an article has both names for two speakers, where one of them may be short for the other."""
    is_short = reason in (Reason.SURNAME, Reason.GENERATION) or (
        reason in (Reason.SHORT, Reason.MIDDLE) and not _is_sure(types, _Pair(one, other, reason))
    )
    return is_short and _share_an_article(types[one].cards, types[other].cards)


def _is_sure(types: Sequence[NameType], pair: _Pair) -> bool:
    if pair.reason is Reason.SAME:
        return True
    one, other = types[pair.one].parts, types[pair.other].parts
    if pair.reason is Reason.SHORT:  # an initial alone says too little, and so does "Raj" for "Rajesh" or "Rajiv"
        return have_one_full_form(one.given, other.given)
    if pair.reason is Reason.MIDDLE:
        # "Nguyen Van Hung" and "Nguyen Hung" share one name only; with "bin Saleh" a father is named, a fact for itself
        is_family_first = one.given == other.given and one.given in FAMILY_NAMES_FIRST
        return not is_family_first and PARTICLES.isdisjoint((*one.middles, *other.middles))
    return pair.reason in _JOINED


def _bearers(pairs: Iterable[_Pair], *reasons: Reason) -> dict[int, set[int]]:
    """For each name the names that one of some reasons says it may be short for, or that may be short for it."""
    found: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        if pair.reason in reasons:
            found[pair.one].add(pair.other)
            found[pair.other].add(pair.one)
    return found


def _is_only_bearer(groups: Groups, bearers: dict[int, set[int]], pair: _Pair) -> bool:
    """Whether no other person fits as well: "George Bush" may be two."""
    if pair.reason is Reason.SAME:
        return True
    for number in (pair.one, pair.other):
        others = sorted({groups.root(each) for each in bearers.get(number, ())} - {groups.root(number)})
        if any(not groups.may_join(one, other) for one, other in combinations(others, 2)):
            return False
    return True


def _in_one_story(corpus: Corpus, near: Near) -> Callable[[NameType, NameType], bool]:
    """Whether two names are of articles on one story: elsewhere a family name alone is often somebody else's."""
    numbers = _Numbers(corpus)

    def together(one: NameType, other: NameType) -> bool:
        if is_one_story(corpus):
            return True
        beside = {numbers.of(card) for card in other.cards}
        return any(not beside.isdisjoint(near(numbers.of(card)) or ()) for card in one.cards)

    return together


def _by_story(corpus: Corpus, near: Near) -> Divide:
    """Divides cards into those of articles that one story connects."""
    numbers = _Numbers(corpus)

    def divided(cards: Sequence[Card]) -> Sequence[Sequence[Card]]:
        if len(cards) == 1 or is_one_story(corpus):
            return [cards]
        of_article: dict[int, int] = {}
        for at, card in enumerate(cards):
            of_article.setdefault(numbers.of(card), at)
        clusters = Clusters(len(cards))
        for at, card in enumerate(cards):
            number = numbers.of(card)
            clusters.join(of_article[number], at)
            for other in (near(number) or set()) & of_article.keys():
                clusters.join(of_article[other], at)
        return [[cards[at] for at in group] for group in clusters.groups()]

    return divided


class _Numbers:
    """The numbers of the articles that cards are of."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def _known(self) -> dict[Path, int]:
        return {with_part(head.path, head.part): at for at, head in enumerate(self._corpus.heads)}

    def of(self, card: Card) -> int:
        """The number of the article that has a card."""
        return self._known[card.article]


def _proposals(
    groups: Groups,
    types: Sequence[NameType],
    waiting: Sequence[_Pair],
    in_one_story: Callable[[NameType, NameType], bool],
) -> dict[int, tuple[int, Reason]]:
    """Which group is proposed to be one with which, by their roots.

    A family name alone, or a part of a body's name, is only proposed within a story and where one bearer fits.
    """
    proposals: dict[int, tuple[int, Reason]] = {}
    order = sorted(waiting, key=lambda pair: _PROPOSED.index(pair.reason) if pair.reason in _PROPOSED else 0)
    bearers: dict[int, set[int]] = defaultdict(set)
    for pair in order:
        if pair.reason in _WEAK:
            bearers[groups.root(pair.one)].add(groups.root(pair.other))
            bearers[groups.root(pair.other)].add(groups.root(pair.one))
    for pair in sorted(order, key=lambda pair: pair.reason in _WEAK):
        one, other = groups.root(pair.one), groups.root(pair.other)
        if one == other or not groups.may_join(one, other, proposed=True):
            continue
        smaller, larger = sorted((one, other), key=lambda root: (groups.size(root), groups.said(root), -root))
        if pair.reason is Reason.SURNAME:
            smaller, larger = (one, other) if not types[pair.one].parts.given else (other, one)
        if pair.reason is Reason.GENERATION and _share_an_article(
            groups.cards(smaller), [*groups.cards(larger), *groups.cards(_final(proposals, larger))]
        ):
            continue  # an article that has both means two people
        if pair.reason in _WEAK:
            short = min((pair.one, pair.other), key=lambda number: _completeness(types[number]))
            if _are_several(proposals, bearers[groups.root(short)]) or not in_one_story(
                types[pair.one], types[pair.other]
            ):
                continue
        if smaller not in proposals and _final(proposals, larger) != smaller:
            proposals[smaller] = (larger, pair.reason)
    return proposals


def _share_an_article(one: Iterable[Card], other: Iterable[Card]) -> bool:
    return not {card.article for card in one}.isdisjoint(card.article for card in other)


def _completeness(each: NameType) -> tuple[bool, int]:
    """Sorts a family name alone, and a shorter name, first."""
    return bool(each.parts.given), len(each.name.split())


def _are_several(proposals: dict[int, tuple[int, Reason]], roots: Iterable[int]) -> bool:
    """Whether groups are still of several people when each counts as the one that it is proposed for."""
    finals = (_final(proposals, root) for root in roots)
    first = next(finals, None)
    return any(each != first for each in finals)


def _final(proposals: dict[int, tuple[int, Reason]], root: int) -> int:
    while root in proposals:
        root = proposals[root][0]
    return root


def _person(
    types: Sequence[NameType],
    groups: Groups,
    root: int,
    proposed: Sequence[tuple[int, Reason]],
    confirmed: frozenset[str],
) -> Person:
    main = _main_name(types, groups.members(root))
    spellings = [
        replace(each, standing=Standing.CONFIRMED, reason=Reason.DECIDED, why="decided by you")
        if each.name in confirmed and each.name != main
        else each
        for each in _spellings(types, groups.members(root), main, None)
    ]
    for number, reason in proposed:
        spellings += _spellings(types, groups.members(number), main, reason, groups.members(root))
    kind = Counter(types[number].kind for number in groups.members(root)).most_common(1)[0][0]
    return Person(main, kind, tuple(spellings))


def _main_name(types: Sequence[NameType], members: Sequence[int]) -> str:
    """The commonest of the names, a full one before a family name alone."""
    names = Counter(card.name for number in members for card in types[number].cards)
    return max(names, key=lambda name: (" " in name, names[name], len(name)))


def _why(reason: Reason, main: str, types: Sequence[NameType], members: Sequence[int], known: Sequence[int]) -> str:
    """Why a spelling is proposed: the reason, the name, and the words that the roles of both have."""
    ours, theirs = (
        [word for number in numbers for card in types[number].cards for role in card.roles for word in role.split()]
        for numbers in (known, members)
    )
    said = {_bare(word) for word in theirs}
    both = dict.fromkeys(word for word in map(_bare, ours) if word in said and len(word) > _SMALL_WORD_LETTERS)
    return f"{reason}: {main}" + (f"; in both roles: {' '.join(both)}" if both else "")


def _bare(word: str) -> str:
    return word.strip(",.;:()“”\"'’").removesuffix("’s").removesuffix("'s")


_SMALL_WORD_LETTERS = 3


def _spellings(
    types: Sequence[NameType], members: Sequence[int], main: str, reason: Reason | None, known: Sequence[int] = ()
) -> list[Spelling]:
    by_name: dict[str, list[Card]] = defaultdict(list)
    for number in members:
        for card in types[number].cards:
            by_name[card.name].append(card)
    return [
        Spelling(
            name,
            tuple(dict.fromkeys(card.article for card in cards)),
            sum(card.said for card in cards),
            tuple(dict.fromkeys(role for card in cards for role in card.roles)),
            reason or Reason.SAME,
            Standing.PROPOSED if reason is not None else Standing.JOINED,
            _why(reason, main, types, members, known) if reason is not None else "",
            cards[0].span,
        )
        for name, cards in sorted(by_name.items(), key=lambda item: (item[0] != main, -len(item[1]), item[0]))
    ]
