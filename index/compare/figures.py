"""Figures by subject: what several articles count, side by side, and whether their figures agree.

A false "differ" is worse than none, so two values that do not meet are one subject only if both the counted noun and
the words about it agree.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.compare.article_corpus import corpus_of
from index.compare.clusters import Clusters
from index.compare.corpus import Articles, Corpus
from index.compare.headings import headings
from index.compare.intervals import bare_value
from index.compare.places import place_at
from index.compare.story import stories
from index.compare.subjects import ANYBODY, Subject, with_synonyms
from index.compare.values import Cell, Relation, Row
from index.decisions.decision import NONE, Act, Decisions
from index.marks.figures import Figure
from index.marks.quotes.quote import Quote

_SAME_SCORE = 2.0
_MEETING_SCORE = 2.5
_DIFFERING_SCORE = 5.0
_DIFFERING_TIMES = 4.0
"""Figures that are further apart count two things far more often than they disagree on one."""

Near = Callable[[int], set[int] | None]
"""The articles of one story with an article; None for all."""


class _Pair(Struct, frozen=True):
    """Two figures, by their numbers among the subjects, that may be of one thing."""

    one: int
    other: int
    score: float


def figures_by_subject(
    articles: Articles,
    counted: str | None = None,
    decisions: Decisions | None = None,
    figures_of: Callable[[Article], Iterable[Figure]] | None = None,
    quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
) -> tuple[Row, ...]:
    """The things that two or more articles of a story count, a row for each thing, those in most articles first.

    Args:
        articles: the articles to compare, or a library.
        counted: only rows with this word in a noun, or one that the reader decided to be its synonym.
        decisions: what the reader decided; nouns that are synonyms by it count one thing.
        figures_of: gives the figures of an article, if they are at hand; not used for a library.
        quotes_of: gives its quotations, for who says a figure; not used for a library.
    """
    corpus = corpus_of(articles, quotes_of, figures_of)
    return tuple(_asked(_compared(_figures(corpus, decisions)), counted, decisions))


def compared_figures(corpus: Corpus, counted: str | None = None, decisions: Decisions | None = None) -> tuple[Row, ...]:
    """The rows of `figures_by_subject`, then, by their nouns, the other figures of what several articles count.

    "631 prisoners" is beside "1,561 prisoners" and "hundreds of prisoners". The relation of these rows is always "side
    by side"; where their heading is also a compared row's, it is "prisoners: other figures". No figure is in two rows.

    Args:
        corpus: the articles to compare.
        counted: only rows with this word in a noun, or one that the reader decided to be its synonym.
        decisions: what the reader decided; nouns that are synonyms by it are one noun.
    """
    figures = _figures(corpus, decisions)
    compared = _compared(figures)
    headed = {row.counted.casefold() for row in compared}
    beside = [
        replace(row, counted=f"{row.counted}: other figures") if row.counted.casefold() in headed else row
        for row in _beside(figures)
    ]
    return tuple(_asked([*compared, *beside], counted, decisions))


class _Figures(Struct, frozen=True):
    """The figures of a corpus and, by their numbers, those of one thing."""

    corpus: Corpus
    near: Near
    subjects: Sequence[Subject]
    groups: Sequence[list[int]]


def _figures(corpus: Corpus, decisions: Decisions | None) -> _Figures:
    near = stories(corpus)
    synonyms = (decisions or NONE).pairs(Act.SYNONYM)
    subjects = [with_synonyms(subject, synonyms) for subject in corpus.subjects(near)]
    return _Figures(corpus, near, subjects, _groups(subjects, near))


def _compared(figures: _Figures) -> list[Row]:
    return _rows(figures.corpus, [[figures.subjects[at] for at in group] for group in figures.groups])


def _beside(figures: _Figures) -> list[Row]:
    subjects = figures.subjects
    compared = {at for group in figures.groups for at in group}
    groups = []
    for numbers in _of_one_noun(subjects, figures.near):
        others = [subjects[at] for at in numbers if at not in compared]
        if others and len({subjects[at].article for at in numbers}) > 1:
            groups.append(others)
    return [replace(row, relation=Relation.SIDE_BY_SIDE) for row in _rows(figures.corpus, groups)]


def _of_one_noun(subjects: Sequence[Subject], near: Near) -> list[list[int]]:
    """Numbers of subjects that count one noun in articles of one story."""
    of_noun: dict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, subject in enumerate(subjects):
        if subject.head:
            of_noun[subject.unit, subject.head][subject.article].append(number)
    clusters = Clusters(len(subjects))
    for by_article in of_noun.values():
        for article, numbers in by_article.items():
            beside = near(article)
            for other in by_article.keys() if beside is None else by_article.keys() & beside:
                clusters.join(numbers[0], by_article[other][0])
            for number in numbers[1:]:
                clusters.join(numbers[0], number)
    return clusters.groups()


def _rows(corpus: Corpus, groups: Sequence[list[Subject]]) -> list[Row]:
    rows = [_row(corpus, group, head) for group, head in zip(groups, headings(corpus, groups), strict=True)]
    return sorted(rows, key=lambda row: (-len({cell.place.article for cell in row.cells}), row.counted))


def _asked(rows: list[Row], counted: str | None, decisions: Decisions | None) -> list[Row]:
    if counted is None:
        return rows
    asked = _with_decided(counted.lower(), (decisions or NONE).pairs(Act.SYNONYM))
    return [row for row in rows if any(noun in words for noun in asked for words in _nouns(row))]


def _nouns(row: Row) -> Iterable[str]:
    """The heading of a row, and the nouns of its figures, whose modifiers the heading may lack; in lower case."""
    yield row.counted.lower()
    yield from (cell.figure.noun.lower() for cell in row.cells if cell.figure.noun)


def _with_decided(noun: str, synonyms: Iterable[frozenset[str]]) -> set[str]:
    """A noun and those that count the same thing by the reader's decisions; a chain is followed to its end."""
    pairs = [{each.lower() for each in pair} for pair in synonyms]
    nouns = {noun}
    for _ in pairs:
        nouns = nouns.union(*(pair for pair in pairs if pair & nouns))
    return nouns


def _groups(subjects: Sequence[Subject], near: Near) -> list[list[int]]:
    """Numbers of subjects that are one thing, of two articles at least."""
    clusters = Clusters(len(subjects))
    members: dict[int, list[int]] = {number: [number] for number in range(len(subjects))}
    for pair in _partners(subjects, near):
        one, other = clusters.root(pair.one), clusters.root(pair.other)
        if one != other and all(_fit(subjects[a], subjects[b]) for a in members[one] for b in members[other]):
            clusters.join(one, other)
            members[clusters.root(one)] = members.pop(one) + members.pop(other)
    return [group for group in clusters.groups() if len({subjects[at].article for at in group}) > 1]


def _fit(one: Subject, other: Subject) -> bool:
    """Whether two figures can share a row: chains of likeness would put "300" beside "10,000"."""
    if one.interval.meets(other.interval):
        return one.article != other.article or has_same_number(one.figure, other.figure)
    return one.article != other.article and likeness(one, other) >= needed(one, other)


def _partners(subjects: Sequence[Subject], near: Near) -> list[_Pair]:
    """The pairs that are one thing: equal values freely, others one best partner for each figure and article."""
    pairs = sorted(_scored(subjects, near), key=lambda pair: (-pair.score, pair.one, pair.other))
    taken: set[tuple[int, int]] = set()
    kept = []
    for pair in pairs:
        one, other = subjects[pair.one], subjects[pair.other]
        free = (pair.one, other.article) not in taken and (pair.other, one.article) not in taken
        if not (free or one.interval.equals(other.interval)):
            continue
        kept.append(pair)
        taken |= {(pair.one, other.article), (pair.other, one.article)}
    return kept


def _scored(subjects: Sequence[Subject], near: Near) -> Iterable[_Pair]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, subject in enumerate(subjects):
        blocks[subject.unit, subject.head].append(number)
        blocks[subject.unit, f"={subject.interval.low:.3g}"].append(number)
    seen = set()
    for numbers in blocks.values():
        of_article: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            of_article[subjects[number].article].append(number)
        for at, one in enumerate(numbers):
            a = subjects[one]
            story = near(a.article)
            if story is None:
                others: Iterable[int] = numbers[at + 1 :]
            else:  # a block may hold thousands, a story a few
                together = sorted(story & of_article.keys())
                others = (other for article in together for other in of_article[article] if other > one)
            for other in others:
                if (one, other) in seen:
                    continue
                seen.add((one, other))
                score = likeness(a, subjects[other])
                if score >= needed(a, subjects[other]):
                    yield _Pair(one, other, score)


def likeness(one: Subject, other: Subject) -> float:
    """How much speaks for two figures being of one thing; words that split what is counted forbid it."""
    if one.splitting != other.splitting or not _may_count_one_thing(one, other):
        return 0.0
    score = 2.0 if one.head and one.head == other.head else 0.0
    score += 2.0 if one.following and one.following == other.following else 0.0
    score += len(one.modifiers & other.modifiers)
    score += len(one.context & other.context) + 0.5 * len(one.names & other.names)
    # a word of one noun phrase that the other sentence has: "60-vote threshold", "60 votes"
    score += bool(one.head and one.head in other.context) + bool(other.head and other.head in one.context)
    return score + (1.0 if one.interval.equals(other.interval) else 0.0)


def _may_count_one_thing(one: Subject, other: Subject) -> bool:
    """Whether the nouns of two figures can be of one thing.

    Two nouns can if one phrase has both, as "60 votes" and a "60-vote threshold", or if one is for anybody. "Hundreds"
    meets many numbers, so that the noun must be the same and a word beside it as well, or two words where each noun has
    modifiers of its own.
    """
    is_same = bool(one.head) and one.head == other.head
    if one.figure.vague or other.figure.vague:
        beside = one.context & other.context | one.names & other.names
        of_two_kinds = one.modifiers and other.modifiers and one.modifiers.isdisjoint(other.modifiers)
        return is_same and len(beside) > bool(of_two_kinds)  # hundreds of young sailors, 130 Danish sailors
    has_both = one.head in other.modifiers or other.head in one.modifiers
    return is_same or not (one.head and other.head) or has_both or not ANYBODY.isdisjoint((one.head, other.head))


def has_same_number(one: Figure, other: Figure) -> bool:
    """Whether both write one number, with other bound words: "about 60,000", "more than 60,000"."""
    return one.value == other.value and one.vague == other.vague


def needed(one: Subject, other: Subject) -> float:
    """The likeness from which two figures are of one thing: more where their values do not meet."""
    if one.interval.equals(other.interval) or has_same_number(one.figure, other.figure):
        return _SAME_SCORE
    if one.article == other.article:
        return float("inf")
    if one.interval.meets(other.interval) or (one.decided and other.decided):
        return _MEETING_SCORE
    small, large = sorted((bare_value(one.figure), bare_value(other.figure)))
    return _DIFFERING_SCORE if large <= _DIFFERING_TIMES * small else float("inf")


def _row(corpus: Corpus, subjects: list[Subject], counted: str) -> Row:
    cells = tuple(
        Cell(
            place_at(corpus.article(each.article), (each.figure.start, each.figure.end)),
            each.figure,
            _speaker(corpus.quotes(each.article), each.figure),
            each.sentence,
        )
        for each in sorted(subjects, key=lambda each: (each.article, each.figure.start))
    )
    return Row(counted, _relation(subjects), cells)


def _speaker(quotes: Iterable[Quote], figure: Figure) -> str | None:
    around = [quote for quote in quotes if quote.start <= figure.start and figure.end <= quote.end and quote.speaker]
    return min(around, key=lambda quote: quote.end - quote.start).speaker if around else None


def _relation(subjects: Sequence[Subject]) -> Relation:
    """How the figures compare; which of them is right is not judged."""
    pairs = [(a, b) for a in subjects for b in subjects if a.article < b.article]
    if all(a.interval.equals(b.interval) and a.figure.bound is b.figure.bound for a, b in pairs):
        return Relation.SAME
    apart = [pair for pair in pairs if not pair[0].interval.meets(pair[1].interval)]
    if apart:
        sure = any(likeness(a, b) >= _DIFFERING_SCORE for a, b in apart)
        return Relation.DIFFER if sure else Relation.SIDE_BY_SIDE
    return Relation.LOOSE if any(each.figure.vague for each in subjects) else Relation.AGREE
