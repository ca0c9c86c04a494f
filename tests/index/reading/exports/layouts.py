"""The layouts of the databases as lines; each field that they may state occurs in some articles, at its usual place."""

import textwrap
from collections.abc import Sequence
from random import Random

from tests.index.reading.exports.stories import Story

NBSP = "\u00a0"
_MONTHS_OF_INTERFACE = "January February March April May June July August September October November December".split()


def lexis_date(random: Random, story: Story) -> str:
    """The date as Nexis prints it, with weekday, time and edition in any of their forms."""
    day = story.day_name(random)
    if story.language == "de":
        plain = f"{story.day}. {story.month_name} {story.year}"
        return random.choice((plain, f"{plain} {day}", f"{plain} {day} 9:50 PM GMT+1", f"{plain} {day} 2. Auflage"))
    if story.language == "fr":
        plain = f"{story.day} {story.month_name} {story.year}"
        return random.choice((plain, f"{plain} {day}", f"{day} {plain}"))
    plain = f"{story.month_name} {story.day}, {story.year}"
    return random.choice(
        (
            plain,
            f"{plain} {day}",
            f"{plain} {day}, Late Edition - Final",
            f"{plain} {day} Final Edition",
            f"{plain}, {day},, FINAL EDITION",
            f"{plain} {day} 9:03 AM GMT",
            f"{plain} {day} 10:36 EST",
        )
    )


def nexis(random: Random, stories: Sequence[Story]) -> list[str]:
    """Nexis Uni and Lexis Advance: one line a paragraph."""
    lines: list[str] = []
    if random.random() < 0.7:
        lines += nexis_cover(random, stories)
    for story in stories:
        lines += _nexis_article(random, story)
    return lines


def nexis_cover(random: Random, stories: Sequence[Story]) -> list[str]:
    """The cover, which lists all titles."""
    lines = [
        "User Name: SOMEBODY",
        "Date and Time: Wednesday, December 19, 2018 7:11:00 PM JST",
        "Job Number: 79565034",
    ]
    lines += [f"Documents ({len(stories)})"] if len(stories) > 1 else ["Document (1)"]
    for number, story in enumerate(stories, 1):
        lines += [f"{number}. {story.title}", "Client/Matter: -None-", "Search Terms: harbour AND (strike OR quay)"]
        lines += ["Search Type: Natural Language", "Narrowed by:", "", "Content Type", "Narrowed by", "News"]
        lines += [f"Sources: {story.outlet}; Content Type: News; Timeline: Jan 01, 1998 to Dec 31, 2025", ""]
    return lines


def _nexis_article(random: Random, story: Story) -> list[str]:
    gap = random.choice((NBSP, " ", NBSP * 2))
    lines = [story.title, story.outlet]
    lines += ["Correction Appended"] if story.corrected else [lexis_date(random, story)]
    lines += [""] * random.randint(0, 2)
    rights = f"Copyright {story.year} The Example Company"
    lines += random.choice(([f"{rights}  All Rights Reserved"], [rights, "All Rights Reserved"], []))
    section = nexis_section(story)
    fields = [
        ("Section", section),
        ("Length", f"{story.words} words"),
        ("Byline", story.byline),
        ("Dateline", story.dateline),
        ("Highlight", story.highlight),
    ]
    lines += [f"{name}:{gap}{value}" for name, value in fields if value]
    lines += ["Body", *[""] * random.randint(0, 2)]
    indent = random.choice(("", "  ", "   "))
    lines += [story.body[0], *(indent + paragraph for paragraph in story.body[1:])]
    if random.random() < 0.2:
        lines += ["PHOTO: The quay at noon (PHOTOGRAPH BY SOMEBODY)"]
    if random.random() < 0.2:
        lines += ["Related Articles", "Another article about the harbour", "One more"]
    if story.captions:
        lines += ["Graphic", "", *story.captions]
    if random.random() < 0.3:
        lines += ["Classification", ""]
        lines += [f"Language:{gap}{'GERMAN; DEUTSCH' if story.language == 'de' else 'ENGLISH'}"]
        lines += [f"Publication-Type:{gap}Newspaper", f"Journal Code:{gap}XYZ"]
        lines += [f"Subject:{gap}HARBOURS (90%); STRIKES (89%); LENGTH OF STAY (50%)"]
        lines += [f"Geographic:{gap}OSLO, NORWAY (79%)", f"Industry:{gap}FERRIES (90%)", f"Person:{gap}EVA HOLM (88%)"]
    if random.random() < 0.9:
        lines += [f"Load-Date:{gap}{_MONTHS_OF_INTERFACE[story.month - 1]} 28, {story.year}", ""]
    return [*lines, "End of Document"]


def nexis_section(story: Story) -> str | None:
    if story.section is None:
        return None
    return f"{story.section}; Pg. {story.page}" if story.page else story.section


ACADEMIC = {
    "en": {
        "count": "{} of {} DOCUMENTS",
        "BYLINE": "BYLINE",
        "SECTION": "SECTION",
        "LENGTH": "LENGTH",
        "DATELINE": "DATELINE",
        "HEADLINE": "HEADLINE",
        "HIGHLIGHT": "HIGHLIGHT",
        "GRAPHIC": "GRAPHIC",
        "LANGUAGE": "LANGUAGE",
        "LOAD": "LOAD-DATE",
        "TYPE": "PUBLICATION-TYPE",
        "words": "words",
        "page": "Pg. ",
    },
    "de": {
        "count": "Dokument {} von {}",
        "BYLINE": "AUTOR",
        "SECTION": "RUBRIK",
        "LENGTH": "LÄNGE",
        "DATELINE": "ORT",
        "HEADLINE": "ÜBERSCHRIFT",
        "HIGHLIGHT": "HIGHLIGHT",
        "GRAPHIC": "GRAFIK",
        "LANGUAGE": "SPRACHE",
        "LOAD": "UPDATE",
        "TYPE": "PUBLIKATIONSART",
        "words": "Wörter",
        "page": "S. ",
    },
    "fr": {
        "count": "Document {} de {}",
        "BYLINE": "AUTEUR",
        "SECTION": "RUBRIQUE",
        "LENGTH": "LONGUEUR",
        "DATELINE": "ORIGINE",
        "HEADLINE": "TITRE",
        "HIGHLIGHT": "ENCART",
        "GRAPHIC": "GRAPHIQUE",
        "LANGUAGE": "LANGUE",
        "LOAD": "DATE-CHARGEMENT",
        "TYPE": "TYPE-PUBLICATION",
        "words": "mots",
        "page": "Pg. ",
    },
}


_SUBJECTS = "SUBJECT: POLICE (90%); COURTS (89%); HARBOURS & PORTS (78%); STRIKES (77%); FERRIES (70%)"


def academic(random: Random, stories: Sequence[Story], *, wrapped: bool) -> list[str]:
    """LexisNexis Academic: a counting line above each article, fields in capitals.

    Args:
        random: Decides what varies.
        stories: The articles; the language of the interface is that of the first, the counting line may be English.
        wrapped: As in .txt, broken into lines of 80 columns, heads centred; else a line a paragraph.
    """
    names = ACADEMIC[stories[0].language]
    count = random.choice((names["count"], ACADEMIC["en"]["count"]))
    style = (random.random() < 0.5, random.random() < 0.3, random.random() < 0.3)
    lines = ["Download Request: Current Document: 1", "Time Of Request: July 11, 2015 05:25:10 EST", "Send To:", ""]
    if not wrapped and random.random() < 0.5:
        lines += [story.title for story in stories]
    for number, story in enumerate(stories, 1):
        lines += [
            "\x0c" if wrapped and random.random() < 0.5 else "",
            _centred(count.format(number, len(stories)), wrapped),
            "",
        ]
        lines += _academic_article(random, story, names, style, wrapped=wrapped)
    return lines


def _academic_article(
    random: Random, story: Story, names: dict[str, str], style: tuple[bool, bool, bool], *, wrapped: bool
) -> list[str]:
    title_above, rights_below, has_body = style
    rights = [
        _centred(f"Copyright {story.year} The Example Company", wrapped),
        _centred("All Rights Reserved", wrapped),
        "",
    ]
    lines = [] if rights_below else rights
    lines += ["", _centred(story.outlet, wrapped), ""]
    date = "Correction Appended" if story.corrected else lexis_date(random, story)
    lines += [_centred(date, wrapped), ""]
    if title_above:
        lines += [*_filled(story.title, wrapped), ""]
    section = f"{story.section}; {names['page']}{story.page}" if story.section and story.page else story.section
    fields = [
        ("BYLINE", story.byline),
        ("SECTION", section),
        ("LENGTH", f"{story.words} {names['words']}"),
        ("DATELINE", story.dateline),
        ("HEADLINE", None if title_above else story.title),
        ("HIGHLIGHT", story.highlight),
    ]
    if random.random() < 0.3:
        fields = [fields[4], *fields[:4], fields[5]]
    for name, value in fields:
        if value:
            lines += [*_filled(f"{names[name]}: {value}", wrapped), ""]
    if has_body and names["words"] == "words":
        lines += ["BODY:", ""]
    for paragraph in story.body:
        lines += [*_filled(paragraph, wrapped), ""]
    return lines + _academic_tail(random, story, names, wrapped=wrapped) + (rights if rights_below else [])


def _academic_tail(random: Random, story: Story, names: dict[str, str], *, wrapped: bool) -> list[str]:
    lines: list[str] = []
    if story.captions:
        lines += [*_filled(f"{names['GRAPHIC']}: {'; '.join(story.captions)}", wrapped), ""]
    if random.random() < 0.6:
        lines += [f"{names['LANGUAGE']}: ENGLISH", "", f"{names['TYPE']}: Newspaper", ""]
    if random.random() < 0.5:
        lines += [
            *_filled(_SUBJECTS, wrapped),
            "",
        ]
    if random.random() < 0.9:
        lines += [f"{names['LOAD']}: {_MONTHS_OF_INTERFACE[story.month - 1]} 28, {story.year}", ""]
    return lines


def _centred(line: str, wrapped: bool) -> str:
    return line.center(80).rstrip() if wrapped else line


def _filled(text: str, wrapped: bool) -> list[str]:
    return textwrap.wrap(text, 80, break_long_words=False, break_on_hyphens=False) if wrapped else [text]


FACTIVA_UNITS = {"en": "words", "de": "Wörter", "fr": "mots"}


def factiva_date(story: Story) -> str:
    return f"{story.day} {story.month_name} {story.year}"


def factiva_head(random: Random, story: Story) -> list[str]:
    """The lines of an article's head below its title and author."""
    lines = [f"{story.words} {FACTIVA_UNITS[story.language]}", factiva_date(story)]
    lines += ["17:04"] if random.random() < 0.4 else []
    lines += [story.outlet, "XYZ"]
    lines += ["1; National"] if random.random() < 0.3 else []
    lines += [story.page] if story.page else []
    language = {"en": "English", "de": "Deutsch", "fr": "Français"}[story.language]
    return [*lines, language, f"(c) {story.year} Example Ltd"]


def factiva(random: Random, stories: Sequence[Story]) -> list[str]:
    """Factiva in the fixed order of lines, as its pages are when they are saved as text."""
    lines: list[str] = []
    for story in stories:
        lines += [story.section, ""] if story.section and random.random() < 0.5 else []
        lines += [story.title]
        lines += [story.byline] if story.byline else []
        lines += [*factiva_head(random, story), ""]
        for paragraph in story.body:
            lines += [paragraph, ""]
        lines += ["Example Ltd", f"Document {story.number}", ""]
    return lines


def factiva_coded(random: Random, stories: Sequence[Story]) -> list[str]:
    """Factiva with a code of two letters before each field."""
    lines: list[str] = []
    for story in stories:
        fields = [
            ("SE", story.section),
            ("HD", story.title),
            ("BY", story.byline),
            ("WC", f"{story.words} words"),
            ("PD", factiva_date(story)),
            ("ET", "17:04" if random.random() < 0.5 else None),
            ("SN", story.outlet),
            ("SC", "XYZ"),
            ("PG", story.page),
            ("LA", "English"),
            ("CY", f"(c) {story.year} Example Ltd"),
        ]
        lines += [f"{code}{' ' * random.randint(1, 8)}{value}" for code, value in fields if value]
        split = random.randint(1, len(story.body))
        lines += ["LP", *(line for paragraph in story.body[:split] for line in (paragraph, ""))]
        if story.body[split:]:
            lines += ["TD", *(line for paragraph in story.body[split:] for line in (paragraph, ""))]
        lines += ["CO  exampl : Example Ltd", "NS  gpol : Domestic Politics", "RE  norw : Norway", "PUB  Example Ltd"]
        lines += [f"AN  Document {story.number}", ""]
    return lines


def proquest(random: Random, stories: Sequence[Story]) -> list[str]:
    """ProQuest, "TXT - Text only"."""
    rule = "_" * 60
    lines = [rule, "Report Information from ProQuest", "19 December 2018 10:11", ""]
    for story in stories:
        lines += [rule, "", story.title, ""]
        names = "; ".join(("Holm, Eva", "Brandt, Ann")[: random.randint(1, 2)])
        month = _MONTHS_OF_INTERFACE[story.month - 1][:3]
        fields = [
            ("Author", names if story.byline else None),
            (
                "Publication info",
                f"{story.outlet} ; Oslo [Oslo]. {story.day:02} {month} {story.year}: {story.page or 'n/a'}.",
            ),
            ("Abstract", story.highlight),
            ("Links", "https://link.example/?q=1" if random.random() < 0.5 else None),
        ]
        for name, value in fields:
            lines += [f"{name}: {value}", ""] if value else []
        lines += [f"Full text: {story.body[0]}", ""]
        for paragraph in story.body[1:]:
            lines += [paragraph, ""]
        after = [
            ("Subject", "Harbours; Strikes"),
            ("Location", "Oslo"),
            ("Title", story.title),
            ("Publication title", story.outlet),
            ("Pages", story.page),
            ("Publication year", str(story.year)),
            ("Publication date", f"{month} {story.day}, {story.year}"),
            ("Section", story.section),
            ("Publisher", "Example Ltd"),
            ("Country of publication", "Norway"),
            ("Language of publication", "English"),
            ("Document type", "News"),
            ("ProQuest document ID", proquest_number(story)),
            ("Document URL", "https://search.example/docview/1"),
            ("Copyright", f"(c) {story.year} Example Ltd"),
            ("Last updated", "2018-12-19"),
            ("Database", "Example Newsstand"),
        ]
        for name, value in after:
            lines += [f"{name}: {value}", ""] if value else []
    return [*lines, rule, "", "Contact ProQuest", "Copyright (C) 2018 Example. All rights reserved.", ""]


def proquest_number(story: Story) -> str:
    """The ProQuest document ID that goes with the accession number of a story."""
    return "1" + "".join(str(ord(character) % 10) for character in story.number[:9])
