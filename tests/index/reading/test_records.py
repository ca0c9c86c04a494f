"""Records of files that hold several articles: their bytes, their hashes, and reading one alone."""

import gzip
import json
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from index.article import RecordPlace
from index.files import content_hash
from index.reading import UnreadableError, read, read_all
from index.reading.options import ReadOptions, parse_fields
from tests.helpers.made_files import zipped

TITLES = ("Harbour shut", "Ferry runs again", "Mayor resigns", "Bridge opened")
BODIES = {
    title: f"{title}: the council of Westmark met on Tuesday, said Eva Holm, 41.\n\nNobody asked twice."
    for title in TITLES
}


def jsonl(titles=TITLES) -> bytes:
    return b"".join(json.dumps({"title": each, "text": BODIES[each]}).encode() + b"\n" for each in titles)


def listed(titles=TITLES) -> bytes:
    return json.dumps([{"title": each, "text": BODIES[each]} for each in titles], indent=1).encode()


def table(titles=TITLES) -> bytes:
    return ("title,text\r\n" + "".join(f'{each},"{BODIES[each]}"\r\n' for each in titles)).encode()


def mailbox(titles=TITLES) -> bytes:
    mails = []
    for title in titles:
        mail = EmailMessage()
        mail["From"], mail["Subject"], mail["Date"] = "a@b.example", title, "Tue, 05 May 2026 10:00:00 +0000"
        mail["Message-ID"] = f"<{title.replace(' ', '')}@b.example>"
        mail.set_content(BODIES[title])
        if title == TITLES[1]:
            mail.add_attachment(BODIES[TITLES[0]], filename="attached.txt")
        mails.append(b"From a@b.example Tue May  5 10:00:00 2026\n" + bytes(mail) + b"\n")
    return b"".join(mails)


def warc(titles=TITLES, *, packed: bool = False) -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed, warc_version="WARC/1.0")
    for title in titles:
        page = f"<html><body><article><h1>{title}</h1><p>{BODIES[title]}</p></article></body></html>"
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        about = {"WARC-Date": "2026-05-05T10:00:00Z", "WARC-Record-ID": f"<urn:uuid:{title.replace(' ', '-')}>"}
        address = f"https://coast.example/{title.replace(' ', '-')}"
        record = writer.create_warc_record(
            address, "response", payload=BytesIO(page.encode()), http_headers=headers, warc_headers_dict=about
        )
        writer.write_record(record)
    return out.getvalue()


def archive(titles=TITLES) -> bytes:
    return zipped({f"{each}.txt": f"{each}\n\n{BODIES[each]}" for each in titles} | {"more.jsonl": jsonl().decode()})


MAKERS = {
    "a.jsonl": jsonl,
    "a.json": listed,
    "a.csv": table,
    "a.mbox": mailbox,
    "a.warc": warc,
    "a.warc.gz": lambda titles=TITLES: warc(titles, packed=True),
    "a.zip": archive,
}


def written(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize("name", MAKERS)
def test_a_record_is_read_by_its_bytes_alone_as_it_is_read_in_its_turn(tmp_path: Path, name: str):
    path = written(tmp_path, name, MAKERS[name]())
    found = list(read_all(path))
    assert len(found) >= len(TITLES)
    for article in found:
        assert article.place is not None
        assert read(article.location, place=article.place) == article
        assert read(article.location) == article


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "a.zip"])
def test_the_bytes_before_a_record_are_not_read(tmp_path: Path, name: str):
    path = written(tmp_path, name, MAKERS[name]())
    last = list(read_all(path))[-1]
    data = bytearray(path.read_bytes())
    start = data.find(b"\n") + 1 if name.endswith("csv") else 8192 if len(data) > 8192 * 2 else 400
    if name.endswith((".warc", ".warc.gz")):
        start = 30
    data[start : last.place.start] = b"\n" * (last.place.start - start)
    path.write_bytes(data)
    assert read(last.location, place=last.place).text == last.text


@pytest.mark.parametrize("name", MAKERS)
def test_the_hash_of_a_record_is_that_of_its_bytes_wherever_it_is(tmp_path: Path, name: str):
    before = [a.source_hash for a in read_all(written(tmp_path, name, MAKERS[name]()))]
    after = [a.source_hash for a in read_all(written(tmp_path, name, MAKERS[name](TITLES[2:])))]
    assert set(after) < set(before)
    assert len(after) >= 2
    assert len(set(before)) == len(before)


def test_the_only_article_of_a_file_has_the_hash_of_the_file(tmp_path: Path):
    path = written(tmp_path, "a.txt", b"Harbour shut\n\nThe council met.")
    assert read(path).source_hash == content_hash(path)
    path = written(tmp_path, "a.jsonl", jsonl(TITLES[:1]))
    assert (read(path).source_hash, read(path).place) == (content_hash(path), None)


@pytest.mark.parametrize(("place", "name"), [(RecordPlace(5, 10), "a.jsonl"), (RecordPlace(7, 3), "a.zip")])
def test_bytes_that_are_no_record_are_refused(tmp_path: Path, place: RecordPlace, name: str):
    path = written(tmp_path, name, MAKERS[name]())
    with pytest.raises(UnreadableError, match="no article at this place"):
        read(path.with_name(f"{name}#2"), place=place)


def test_a_packed_list_has_hashes_and_no_places(tmp_path: Path):
    plain = list(read_all(written(tmp_path, "a.jsonl", jsonl())))
    packed = list(read_all(written(tmp_path, "b.jsonl.gz", gzip.compress(jsonl()))))
    assert [a.source_hash for a in packed] == [a.source_hash for a in plain]
    assert {a.place for a in packed} == {None}


def test_lines_of_a_list_in_another_encoding_are_read(tmp_path: Path):
    line = json.dumps(
        {"title": "Zürich wählt", "text": "Zürich wählt am Sonntag, früher als üblich."}, ensure_ascii=False
    )
    path = written(tmp_path, "a.jsonl", f"{line}\n{{broken\n{line}\n".encode("cp1252"))
    first, second = read_all(path)
    assert (first.title.value, second.title.value) == ("Zürich wählt", "Zürich wählt")
    assert "read as cp1252" in first.notes[0]
    assert second.notes == (*first.notes, "line 2 of the file is damaged and left out")
    assert (first.encoding, second.encoding) == ("cp1252", "cp1252")


@pytest.mark.parametrize(
    ("data", "name", "fields"),
    [
        (json.dumps([{"kopf": "Hafen zu", "Rumpf": BODIES[TITLES[0]], "blatt": "Küste"}]), "a.json", "Rumpf"),
        (json.dumps([{"kopf": "Hafen zu", "m": {"b": BODIES[TITLES[0]]}, "blatt": "Küste"}]), "a.json", "m.b"),
        ("kopf,blatt,rumpf\nHafen zu,Küste,The harbour is shut.\n", "a.csv", "rumpf"),
        ("kopf;blatt;rumpf\nHafen zu;Küste;The harbour is shut.\n", "a.csv", " RUMPF "),
    ],
)
def test_fields_with_other_names_are_mapped(tmp_path: Path, data: str, name: str, fields: str):
    path = written(tmp_path, name, data.encode())
    with pytest.raises(UnreadableError, match="--map text="):
        read(path)
    article = read(path, ReadOptions(fields=parse_fields(f"text={fields},title=kopf,outlet=blatt")))
    assert (article.title.value, article.outlet.value) == ("Hafen zu", "Küste")


@pytest.mark.parametrize("wrong", ["", "text", "text=", "rumpf=text", "=x"])
def test_an_invalid_map_is_refused_with_advice(wrong: str):
    with pytest.raises(ValueError, match="text"):
        parse_fields(wrong)
