"""Values as the fields of JSON objects; offsets are those of the file's decoded text."""

from math import isfinite
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from index.article import Article, Known, Paragraph, Source, Span
from index.dates import Date

if TYPE_CHECKING:  # each brings its whole engine
    from index.citing import Citation, Match
    from index.clippings import Clipping, DamagedClipping, Relocation
    from index.marks.dates import DateMark
    from index.marks.figures.figure import Figure
    from index.marks.quotes.quote import Quote
    from index.search.hits import Hit

Fields = dict[str, Any]


def mark_fields(article: Article, mark: "Quote | Figure") -> Fields:
    """Path, paragraph and words of a mark, and its own fields; "place" is the kind of paragraph."""
    return _span_fields(article, (mark.start, mark.end)) | own_fields(article, mark)


def date_fields(article: Article, mark: "DateMark") -> Fields:
    """The place and words of a date, its value as EDTF, its grain and origin, and the days that it covers."""
    first, last = mark.first_day(), mark.last_day()
    return _span_fields(article, (mark.start, mark.end)) | {
        "value": mark.iso(),
        "grain": str(mark.grain),
        "origin": str(mark.origin),
        "derived_from": mark.derived_from(),
        "article_date": article.published.value.iso() if article.published else None,
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
        "span": "/".join(end.iso() for end in mark.span) if mark.span else None,
        "by_you": mark.by_you,
    }


def own_fields(article: Article, mark: "Quote | Figure") -> Fields:
    """The span of a mark, its words, and its fields in the order in which the type states them."""
    span = {"start": mark.start, "end": mark.end, "text": article.text[mark.start : mark.end]}
    return span | {name: plain_value(getattr(mark, name)) for name in mark.__struct_fields__ if name not in span}


def hit_fields(hit: "Hit") -> Fields:
    """A hit with its whole paragraph; "spans" are the matches."""
    return {
        "path": str(hit.path),
        "paragraph": hit.number,
        "place": str(hit.kind),
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "title": hit.title,
        "outlet": hit.outlet,
        "date": hit.date,
        "spans": plain_value(hit.spans),
        "score": round(hit.score, 6),
        "level": str(hit.level),
        "words": {"found": hit.parts[0], "of": hit.parts[1]} if hit.parts[1] else None,
    }


def article_fields(article: Article) -> Fields:
    """The metadata of an article, each with its source, or null."""
    known = (
        *("title", "outlet", "republished_by", "published", "modified", "url", "dateline", "section", "page"),
        *("language", "accessed"),
    )
    return {
        "type": "article",
        "path": str(article.location),
        **{name: _known_fields(getattr(article, name)) for name in known},
        "authors": [_known_fields(author) for author in article.authors],
        "identifiers": [_known_fields(number) for number in article.identifiers],
        "stated_length": article.stated_length,
        "format": article.format,
        "member": article.member,
        "encoding": article.encoding,
        "notes": list(article.notes),
        "paragraphs": len(article.paragraphs),
    }


def paragraph_fields(article: Article, paragraph: Paragraph) -> Fields:
    """A paragraph and its exact words."""
    return {
        "type": "paragraph",
        "path": str(article.location),
        "paragraph": paragraph.number,
        "place": str(paragraph.kind),
        "start": paragraph.start,
        "end": paragraph.end,
        "text": article.text[paragraph.start : paragraph.end],
        "source": _source_fields(paragraph.source),
    }


def _source_fields(source: Source | None) -> Fields | None:
    """The known place of a paragraph in its file."""
    return {name: value for name, value in asdict(source).items() if value is not None} if source else None


def match_fields(match: "Match", speaker: str | None) -> Fields:
    """A passage with the words looked up, and its differences from them."""
    return _span_fields(match.article, match.span) | {
        "speaker": speaker,
        "exact": match.exact,
        "likeness": round(match.likeness, 4),
        "differences": [
            {
                "given": difference.given,
                "found": difference.found,
                "start": difference.span[0],
                "end": difference.span[1],
            }
            for difference in match.differences
        ],
    }


def clipping_fields(clipping: "Clipping") -> Fields:
    """A clipping with its source; offsets are those of the text when it was kept."""
    record = clipping.record
    return {
        "number": clipping.number,
        "path": str(clipping.path),
        "paragraph": record.locator.first if record.locator else None,
        "place": str(record.locator.kind) if record.locator else None,
        "start": record.start,
        "end": record.end,
        "text": clipping.passage.exact,
        "speaker": record.speaker.name.forward if record.speaker else None,
        "title": record.title,
        "outlet": record.outlet,
        "republished_by": record.republished_by,
        "authors": [name.forward for name in record.authors],
        "published": plain_value(record.published),
        "url": record.url,
        "note": clipping.note,
        "labels": list(clipping.labels),
        "kept": clipping.kept,
        "sha256": record.fingerprint,
    }


def damaged_fields(damaged: "DamagedClipping") -> Fields:
    """The readable parts of a damaged clipping. It has no "text": its words are not known to be the ones kept."""
    return {
        "number": damaged.number,
        "damaged": damaged.reason,
        "readable": damaged.words,
        "note": damaged.note,
        "labels": list(damaged.labels),
    }


def standing_fields(found: "Relocation | None") -> Fields:
    """The status of a passage ("unread" without an article), its position, and its speaker."""
    if found is None or found.article is None or found.span is None:
        return {"standing": "unread" if found is None else found.status.name.lower(), "now": None}
    return {
        "standing": found.status.name.lower(),
        "now": _span_fields(found.article, found.span) | {"speaker": found.speaker},
    }


def plain_value(value: Any) -> Any:
    """A value as JSON: dates in ISO 8601, whole numbers without a decimal point, tuples as lists."""
    if isinstance(value, Date):
        return value.iso()
    if isinstance(value, float):
        if not isfinite(value):
            return None  # JSON has no infinity
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    if isinstance(value, tuple):
        return [plain_value(part) for part in value]
    return value


def _known_fields(known: Known[Any] | None) -> Fields | None:
    if known is None:
        return None
    return {"value": plain_value(known.value), "from": str(known.origin), "span": plain_value(known.span)}


def citation_fields(
    article: Article, span: Span, style: str, quote: "Quote | None", made: "Citation", text: str
) -> Fields:
    """A citation with its parts and the exact words that it cites; `text` is the whole or the part asked for."""
    return _span_fields(article, span) | {
        "style": style,
        "speaker": quote.speaker if quote else None,
        "citation": text,
        "reference": made.reference,
        "note": made.note,
        "missing": list(made.missing),
        "remarks": list(made.remarks),
    }


def _span_fields(article: Article, span: Span) -> Fields:
    paragraph = article.paragraph_at(span[0])
    return {
        "path": str(article.location),
        "paragraph": paragraph.number if paragraph else None,
        "place": str(paragraph.kind) if paragraph else None,
        "start": span[0],
        "end": span[1],
        "text": article.words(span),
    }
