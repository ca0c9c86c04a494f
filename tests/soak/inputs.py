"""Made-up inputs for `fuzz_inputs`: texts like articles, files of every format with damage, queries, settings."""

import gzip
import json
import zlib
from collections.abc import Sequence
from email.message import EmailMessage

from hypothesis import strategies as st

from tests.helpers.made_files import docx, odt, pdf, rtf, zipped

_WORDS = (
    "the a said says told officials minister Ann Lee Omar Haddad mayor of in on at 12 300 1,561 over nearly about"
    " million"
    " per cent $5 €3.2bn Monday 3 May 2021 last week according to “ ” ‘ ’ \" ' — … - ( ) [ ] / . , : ; ? ! al-Kakaii"
    " CAIRO (Reuters) By Photo: http://example.org/x 2024-07-01 half dozen twenty-one 5-3 don't O'Neill Ü ß ﬁ \u00a0"
    " \u200b"
    " \u00ad \ufeff \u202e \u0301 \x1b[31m \x00 \ud800 **bold** [a](b) # > | --- ``` <b> &amp; {{x}} %s \\n"
).split(" ")
_JOINS = (" ", " ", " ", " ", "", "\n", "\n\n", "\n\n\n", "\t", "\r\n", "\u2028", "\f")


@st.composite
def article_texts(draw: st.DrawFn) -> str:
    """Text with what articles are made of, in any order."""
    words = draw(
        st.lists(st.one_of(st.sampled_from(_WORDS), st.sampled_from(_WORDS), st.text(max_size=6)), max_size=60)
    )
    return "".join(word + draw(st.sampled_from(_JOINS)) for word in words)


@st.composite
def _front_matter(draw: st.DrawFn) -> str:
    keys = st.sampled_from(("title", "author", "date", "outlet", "url", "authors", "tags", '"title"', "x y", ""))
    values = st.sampled_from(
        (
            "A headline",
            ">\n  folded",
            "[a, b]",
            "{name: x}",
            "&a *a",
            "!!python/x y",
            '"Caf\\u00e9"',
            "2024-07-01",
            "- x",
        )
    )
    fence = draw(st.sampled_from(("---", "+++", "---json", "")))
    pairs = draw(st.lists(st.tuples(keys, st.one_of(values, article_texts())), max_size=5))
    lines = "\n".join(f"{key}: {value}" if fence != "+++" else f"{key} = {value}" for key, value in pairs)
    return f"{fence}\n{lines}\n{fence}\n\n{draw(article_texts())}"


def _html(texts: Sequence[str]) -> bytes:
    parts = "".join(f"<p>{text}</p><h2>{text[:20]}</h2><figure><figcaption>{text[:9]}" for text in texts)
    data = json.dumps({"@type": "NewsArticle", "headline": texts[0], "author": {"name": texts[-1]}})
    return (
        f'<!doctype html><html><head><title>{texts[0]}</title><meta property="og:site_name" content="{texts[-1][:30]}">'
        f'<script type="application/ld+json">{data}</script></head><body><article>{parts}</article></body></html>'
    ).encode("utf-8", "replace")


def _mail(texts: Sequence[str]) -> bytes:
    mail = EmailMessage()
    for name, value in (("From", "desk@example.org"), ("Subject", " ".join(texts[0].split()) or "none")):
        try:
            mail[name] = "".join(character for character in value if character.isprintable())
        except ValueError:
            mail[name] = "none"
    mail.set_content("\n".join(texts).encode("utf-8", "replace").decode())
    return bytes(mail)


def _jsonl(texts: Sequence[str]) -> bytes:
    rows = ({"title": text[:30], "text": text, "date": "2024-07-01", "author": [text[:9]]} for text in texts)
    return "\n".join(json.dumps(row) for row in rows).encode()


def _csv(texts: Sequence[str]) -> bytes:
    rows = ('"' + text.replace('"', '""') + '"' for text in texts)
    return ("title,text\n" + "\n".join(f"{row},{row}" for row in rows)).encode("utf-8", "replace")


def _feed(texts: Sequence[str]) -> bytes:
    items = "".join(f"<item><title>{text[:20]}</title><description>{text}</description></item>" for text in texts)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode("utf-8", "replace")


def _enex(texts: Sequence[str]) -> bytes:
    note = f"<note><title>{texts[0]}</title><content>{texts[-1]}</content></note>"
    return f"<en-export>{note}</en-export>".encode("utf-8", "replace")


def _warc(texts: Sequence[str]) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + _html(texts)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/x\r\n"
        "WARC-Date: 2024-07-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _western(text: str) -> str:
    """Texts of cp1252 characters, for rich text and the PDFs of the tests."""
    return _clean(text).encode("cp1252", "ignore").decode("cp1252")


def _clean(text: str) -> str:
    """Texts of the characters that XML allows."""
    return "".join(
        character
        for character in text
        if character in "\n\t" or (character >= " " and not "\ud7ff" < character < "\ue000")
    )


_MAKERS = {
    "a.txt": lambda texts: "\n\n".join(texts).encode("utf-8", "surrogatepass"),
    "b.txt": lambda texts: "\n\n".join(texts).encode("utf-16", "surrogatepass"),
    "c.txt": lambda texts: "\n".join(texts).encode("cp1252", "replace"),
    "d.md": lambda texts: "\n\n".join(texts).encode("utf-8", "replace"),
    "e.html": _html,
    "f.eml": _mail,
    "g.jsonl": _jsonl,
    "h.csv": _csv,
    "i.xml": _feed,
    "j.warc": _warc,
    "k.docx": lambda texts: docx([(_clean(text), "") for text in texts]),
    "l.odt": lambda texts: odt([_clean(text) for text in texts]),
    "m.rtf": lambda texts: rtf([_western(text) for text in texts]),
    "n.pdf": lambda texts: pdf([[(72.0, 700.0 - 14 * n, 11.0, _western(text)[:80]) for n, text in enumerate(texts)]]),
    "o.zip": lambda texts: zipped({f"{number}.txt": _clean(text) for number, text in enumerate(texts)}),
    "p.txt.gz": lambda texts: gzip.compress("\n\n".join(texts).encode("utf-8", "replace"), mtime=0),
    "q.enex": _enex,
    "r.mbox": lambda texts: b"From desk@example.org Mon Jul  1 00:00:00 2024\n" + _mail(texts) + b"\n",
    "s.bin": lambda texts: zlib.compress("".join(texts).encode("utf-8", "replace")),
}  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A name and the bytes of a file: made well, then in most cases damaged, or under the name of another format."""
    name = draw(st.sampled_from(sorted(_MAKERS)))
    texts = draw(st.lists(article_texts(), min_size=1, max_size=4))
    content: bytes = draw(_front_matter()).encode("utf-8", "replace") if name == "d.md" else _MAKERS[name](texts)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        kind = draw(st.sampled_from(("cut", "byte", "insert", "drop", "repeat")))
        if kind == "cut":
            content = content[:at]
        elif kind == "byte":
            content = content[:at] + draw(st.binary(min_size=1, max_size=1)) + content[at + 1 :]
        elif kind == "insert":
            content = content[:at] + draw(st.binary(max_size=12)) + content[at:]
        elif kind == "drop":
            content = content[:at] + content[at + draw(st.integers(1, 40)) :]
        else:
            content = content[:at] + content[at : at + 30] * draw(st.integers(2, 50)) + content[at:]
    return draw(st.sampled_from((name, name, name, "x.txt", "x.html", "x.json", "noending"))), content


_QUERY = (
    'kakai amnesty "the release" " \' ( ) [ ] OR AND NOT NEAR/3'
    " | - + ~ * ? ^2 : speaker: outlet: kind:body kind: date:2026"
    " date:2026-11..2027 figure:>100 figure:300..400 when:2024-07 when: said: counted:"
    " title: w/5 /s pre/3 && || ! .. 10^9"
    " 999999999999999999999999 é ﬁ \x00 \ud800 a b the"
).split(" ")


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Pieces of the query language in any order."""
    pieces = draw(st.lists(st.one_of(st.sampled_from(_QUERY), st.text(max_size=5)), max_size=14))
    return "".join(piece + draw(st.sampled_from((" ", " ", ""))) for piece in pieces)


@st.composite
def settings_files(draw: st.DrawFn) -> bytes:
    """Lines of a settings file, right and wrong."""
    names = st.sampled_from(
        ("style", "theme", "history", "clipboard", "stile", "keys.quit", '"hits.next"', "[keys]", "[[keys]]")
    )
    values = st.sampled_from(
        ('"mla"', "'apa'", "true", "1", "[]", "{}", '"ctrl+x"', '"n,f3"', '"\\ud800"', '"""', "2024-07-01", "")
    )
    lines = draw(st.lists(st.one_of(st.tuples(names, values).map(" = ".join), st.text(max_size=20)), max_size=8))
    content = "\n".join(lines).encode("utf-8", "surrogatepass")
    return content + draw(st.binary(max_size=4))
