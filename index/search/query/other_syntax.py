"""Rewrites the forms of other programs in a query, and names those that cannot be searched.

Known: Lexis, Westlaw, Factiva, dtSearch, ProQuest, EBSCO, Ovid, PubMed, Lucene, SQLite, PostgreSQL, Sphinx, Bing. Only
text outside quotation marks is rewritten.
"""

import re
from collections.abc import Callable
from functools import cache

from index.search.query.fields import ANSWERED_FIELDS, VALUE_FIELDS

QUOTES = '"“”„‟«»‹›「」『』〝〞〟❝❞'
_TO_ASCII = str.maketrans("（）：＂＊＋｜＆＝／＞＜～＾［］｛｝－﹣−‐‑", '():"*+|&=/><~^[]{}-----')
_PIECE = re.compile(rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]?|[^{QUOTES}]+")
_HEBREW = "\u05d0-\u05ea"
_GERSHAYIM = re.compile(rf"(?<=[{_HEBREW}])[\"״“”](?=[{_HEBREW}])")
"""The mark in Hebrew acronyms, which keyboards write as a quotation mark."""
_IN_SINGLE_MARKS = re.compile(r"\s*['‘](?P<words>[^'‘’]*\s[^'‘’]*)['’]\s*")
_NAME = r"[A-Za-z][A-Za-z_]{1,20}"
_VALUES = "|".join(VALUE_FIELDS)
_LETTER = r"[^\W\d_]"

Rewrite = str | Callable[[re.Match[str]], str]


def _named(match: re.Match[str]) -> str:
    """headline(storm), hd=storm, storm[ti], storm.ti.: a field, if it is one here or one that a note names."""
    if match["name"].lower() not in ANSWERED_FIELDS:
        return match[0]
    return f"{match['name']}:{match['value']}"


def _fuzzy(match: re.Match[str]) -> str:
    return f"{match[0].replace('%', '')}~{match[0].count('%')}"


def _range(match: re.Match[str]) -> str:
    low, high = (end if end != "*" else "" for end in (match["low"], match["high"]))
    return f"{match['name']}:{low}..{high}"


_REWRITES: tuple[tuple[str, Rewrite], ...] = (
    (r"\bBUT\s+NOT\b", "NOT"),
    (r"(?<=\s)SAME(?=\s)", "AND"),  # Factiva: in one paragraph
    (r"(?<=\s)<->(?=\s)", "pre/1"),
    (r"(?<=\s)<(\d{1,3})>(?=\s)", r"pre/\1"),
    (r"(?<=\S\s)/(\d{1,3}|[sp])(?=\s)", r"w/\1"),  # Westlaw
    (r"(?<=\S\s)\+([sp])(?=\s)", r"pre/\1"),
    (r"(?<=\S\s)(?i:not\s?near|not\s?within|notw)/(?=\d+\s)", "NOT w/"),
    (r"(?<=\S\s)(?i:near):(\d{1,3})(?=\s)", r"near/\1"),
    (r"(?<=\s)(O?NEAR)\s?\(\s*n\s*=\s*(\d{1,3})\s*\)", r"\1/\2"),
    (r"(?i:(?<!\w)near)\((.*),\s*(\d{1,3})\s*,\s*(?i:true)\s*\)", r"onear(\1, \2)"),
    (r"(?i:(?<!\w)near)\((.*),\s*(\d{1,3})\s*,\s*(?i:false)\s*\)", r"near(\1, \2)"),
    (rf"\b(?P<name>{_VALUES}):[\[{{]\s*(?P<low>\S+)\s+TO\s+(?P<high>[^\s\]}}]+)\s*[\]}}]", _range),
    (rf"(?<!\S)(?P<name>{_VALUES})\s?(?P<value>[<>]=?\s?\d)", _named),
    (rf"(?<!\S)(?P<name>{_NAME})(?P<value>[<>]=?\d)", _named),
    (rf"(?<!\S)(?P<name>{_NAME})=(?P<value>(?=[\w({QUOTES}])|$)", _named),
    (rf"(?<!\S)(?P<name>{_NAME})(?P<value>\((?!e?s\)))", _named),
    (rf"(?<![\w*?'’-])(?P<value>{_LETTER}[\w*?'’-]+)\[(?P<name>{_NAME})\]", _named),
    (rf"(?<![\w*?'’-])(?P<value>{_LETTER}[\w*?'’-]+)\.(?P<name>ti|hd|hl|hw|ab|au|tw|mp)\.(?=[\s)]|$)", _named),
    (r"(?<!\S)@(?P<name>title|source|outlet|speaker)\s+(?P<value>)(?=\S)", _named),
    (r"^\s*(?P<name>title|headline|outlet|speaker|date|kind)\s+:\s+(?P<value>)(?=\S)", _named),
    (r"(?<!\S)(site|outlet|source):(?:https?://)?www\.", r"\1:"),
    (rf"(?<={_LETTER}{_LETTER}):\*(?=[\s)]|$)", "*"),
    (rf"(?<={_LETTER}{_LETTER}{_LETTER})\$\d?(?=[\s)]|$)", "*"),  # Factiva, Ovid
    (rf"(?<={_LETTER})#(?={_LETTER})", "*"),  # EBSCO: one letter or none
    (rf"(?<={_LETTER})\[\w{{2,8}}\](?={_LETTER})", "?"),
    (rf"(?<!\S){_LETTER}+%{{1,2}}(?:{_LETTER}|%)+(?=[\s)]|$)", _fuzzy),  # dtSearch
    (r"(?<=\w)~0?\.[0-6]\d*(?=[\s)]|$)", "~2"),
    (r"(?<=\w)~(?:0?\.[7-9]\d*|1\.0)(?=[\s)]|$)", "~1"),
    (r"(?:(?<=[\w)*])|^)\^\d+(?:\.\d+)?(?=[\s)]|$)", ""),  # Lucene: a weight
    (r"^\s+~(?=\d)", "~"),  # after a phrase
    (rf"(?<=\s)[–—](?={_LETTER}[^–—]*$)", "-"),  # word processors make dashes of hyphens
)
_UNSUPPORTED = (
    (r"(?<=\S\s)%(?=\s\S)", "“{}” is ignored here. Write NOT to exclude words."),
    (
        r"(?<=\S\s)(?:XOR|NOR|NAND|EXCEPT|WITHOUT|EXCLUDING|FOLLOWED BY|UND|ODER|OU|NICHT|OHNE|SAUF)(?=\s\S)",
        "“{}” is read as a word. The operators are AND, OR, NOT and near~5.",
    ),
    (r"(?<=\S\s)N\d{1,2}(?=\s\S)", "“{}” is read as a word. Write near~3 for words that are near each other."),
    (
        r"(?<!\w)(?i:atleast\s?/?\d+|allcaps|nocaps|caps|plural|singular|exact)(?=\()",
        "“{}” is not an operator here. Write =word for a word as it is typed, and acronyms in capitals.",
    ),
    (
        r"(?<![\w:.,<>=$€£-])(?<!:\s)[$€£]?\d[\d,]*\.\.[$€£]?\d[\d,]*(?!\w)",
        "“{0}” is read as words. Write figure:{0} or date:{0}.",
    ),
    (r"(?<!\S)/(?=[^/\s]*[.\\\[*+?])[^/\s]+/(?!\S)", "“{}” is not read as a pattern. Write * for any letters."),
    (r"\{[^{}]*\}", "“{}”: these brackets are ignored. Write (a OR b) for either word."),
    (r"^/\d+(?=\s|$)", "“{}” after a phrase is ignored. Write near~5 between words."),
    (r"(?<=\S\s)\+\d{1,2}(?=\s\S)", "“{}” is read as a number. Write pre/3 for words in this order."),
)


@cache
def _rewrites() -> list[tuple[re.Pattern[str], Rewrite]]:
    """Compiled on first use, which takes as long as all other patterns of the query language."""
    return [(re.compile(pattern), to) for pattern, to in _REWRITES]


@cache
def _unsupported() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), note) for pattern, note in _UNSUPPORTED]


def spelled_out(query: str) -> tuple[str, tuple[str, ...]]:
    """The query in the forms that are read here, and notes on forms that are not."""
    if query.islower() and query.replace(" ", "").isalnum():  # most queries
        return query, ()
    if whole := _IN_SINGLE_MARKS.fullmatch(query):
        query = f'"{whole["words"]}"'
    query = _GERSHAYIM.sub("״", query.translate(_TO_ASCII))
    rewritten: list[str] = []
    notes: list[str] = []
    for piece in _PIECE.findall(query):
        if piece[0] in QUOTES:
            rewritten.append(piece)
            continue
        text = piece
        for pattern, to in _rewrites():
            text = pattern.sub(to, text)
        shouted = len(text.split()) > 3 and text.isupper()
        notes += [] if shouted else [note.format(found) for p, note in _unsupported() for found in p.findall(text)]
        rewritten.append(text)
    return "".join(rewritten), tuple(notes)


def outside_quotes(query: str) -> str:
    """The query with its phrases left out, a sign in place of each."""
    return "".join("…" if piece[0] in QUOTES else piece for piece in _PIECE.findall(query))
