"""The names of fields: those of seedread, their names in other programs, and fields that only other programs have."""

WORD_FIELDS = ("speaker", "said", "outlet", "title", "counted")
"""Fields whose contents are words; without a field it is the paragraph's text."""
VALUE_FIELDS = ("kind", "date", "when", "figure")
FIELDS = (*WORD_FIELDS, *VALUE_FIELDS)
_ALIASES = {
    "title": "intitle allintitle ti tit head headline headlines hl hlead hd heading",
    "outlet": "site source publication pub publisher paper newspaper so sn rst",
    "speaker": "by_speaker speakers said_by saidby spoke quotee",
    "said": "quote quoted quotes quotation inquote",
    "date": "day pubdate published dates dt",
    "figure": "number num figures value amount",
    "counted": "count counts unit noun",
    "text": "body intext inbody intextonly bdy tx txt content fulltext",
}
_KNOWN = {alias: field for field, names in _ALIASES.items() for alias in names.split()}
_ELSEWHERE = {
    **dict.fromkeys("after since from begin start newer".split(), "date:>2016-05-01"),
    **dict.fromkeys("before until till to end older".split(), "date:<2016-05-01"),
    **dict.fromkeys("author byline au writer reporter by".split(), "speaker:name for who is quoted"),
}
TEXT = "text"
_ONLY_ELSEWHERE = """la lang language wc length co company ns in re geographic fds ip person subject su hlp lp ab
    abstract tiab tw mh mp dp section filetype inurl url location loc place""".split()
ANSWERED_FIELDS = frozenset((*FIELDS, TEXT, *_KNOWN, *_ELSEWHERE, *_ONLY_ELSEWHERE))
"""Names that are fields here or in other programs: each is searched, or a note says that it is not a field."""


def field_named(written: str) -> str | None:
    """The field that a name means in queries of seedread or other programs; None if seedread has no such field."""
    name = written.lower()
    return name if name in FIELDS or name == TEXT else _KNOWN.get(name)


def unknown_field(written: str) -> str:
    """The message for an unknown field: the fields there are, and the one that was probably meant."""
    near = _ELSEWHERE.get(written.lower())
    meant = f" Use {near}." if near else ""
    return f"{written}: is not a field.{meant} Fields: {', '.join(f'{name}:' for name in FIELDS)}."
