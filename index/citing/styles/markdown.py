"""Markdown: the passage as a block quotation, under it a link that leads to the words."""

from index.citing.citation import Citation, general_remarks, missing
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import cut_words, framed_words
from index.citing.record import CitationRecord
from index.citing.rich_text import as_markdown, escaped
from index.citing.styles.plain import source_runs
from index.citing.text_fragment import link_to_words, web_address

# what Markdown itself takes for blank at either end of a line
BLANKS = " \t"


def markdown(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The passage as a block quotation with its source line."""
    words = cut_words(record)
    lines = (line.strip(BLANKS) for line in escaped(framed_words(record)).strip("\n").split("\n"))
    quoted = "\n".join(f"> {line}" if line else ">" for line in lines)
    address = web_address(record.url)
    linked = link_to_words(address, record.anchor) if address else None
    return Citation(
        text=f"{quoted}\n>\n> {_line(record, linked)}",
        words=words,
        reference=_line(record, address),
        note=_line(record, address),
        missing=missing(record),
        remarks=general_remarks(record),
    )


def _line(record: CitationRecord, address: str | None) -> str:
    """— Omar al-Hasakawi, in [Headline](URL), *The Example Herald*, 14 March 2026, para. 4"""
    speaker = ""
    if record.speaker is not None:
        said = "in" if record.speaker.direct else "as reported in"
        speaker = f"{escaped(record.speaker.name.forward)}, {said} "
    elif record.authors:
        speaker = ", ".join(escaped(name.forward) for name in record.authors) + ", "
    named = escaped(record.title or record.description or record.outlet or record.file)
    link = f"[{named}]({address.replace('(', '%28').replace(')', '%29')})" if address else named
    rest = source_runs(record)
    if record.title is None and record.description is None and record.outlet is not None:
        rest = rest[2:]  # the outlet already takes the place of the headline
    return f"— {speaker}{link}{as_markdown(rest)}"
