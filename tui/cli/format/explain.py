"""Why a quotation was found, and how its speaker was: for the author of a rule."""

from index.article import Article
from index.marks.quotes.quote import Quote, SpeakerOrigin
from tui.cli.format.layout import PageWidth, hanging_indent

_INDENT = "      "
_RULES = {
    "after quote": "a quotation, then its speaker and verb",
    "inverted": "a quotation, then the verb and its speaker",
    "before quote": "speaker and verb, then a quotation",
    "reported": "speaker and verb, then a clause",
    "closing": "a statement, then its speaker and verb",
    "participle": "a participle or infinitive shares the speaker of its sentence",
    "according to": "a source after “according to”",
    "colon": "a name and a colon",
    "signed": "a name after a dash signs the quotation",
    "claim": "a noun of speech or an aside names the source",
    "judgement": "a verb of judgement with quoted words in its object",
    "demand": "a verb of demand with the demand",
    "object": "a verb of speech whose object is the statement",
    "negated": "a denied or negated statement",
    "belief": "a verb of thought with a clause",
    "listed": "the next quoted part of a list",
    "floating": "a quotation whose sentence names nobody",
    "lead-in": "the sentence before leads in to the quotation",
    "fragment": "quoted words in a sentence of the narrator",
    "unsaid": "a statement to a listener, without its speaker",
    "marks": "words in quotation marks; the article is not in English",
}
_ORIGINS = {
    SpeakerOrigin.NAME: "named here",
    SpeakerOrigin.PRONOUN: "resolved from a pronoun",
    SpeakerOrigin.DESCRIPTION: "resolved from a description",
    SpeakerOrigin.CARRIED: "the speaker of the words before",
    SpeakerOrigin.OWN_WORDS: "the article's own words; no name is given",
}


def explanation(article: Article, quote: Quote, page: PageWidth) -> tuple[str, ...]:
    """The rule that found a quotation, and where its speaker comes from, each as a line.

    Args:
        article: the article of the quotation.
        quote: a quotation found in it.
        page: the width and colours of the output.
    """
    cue = f", cue “{article.words(quote.cue)}”" if quote.cue else ""
    lines = [f"rule: {quote.rule} ({_RULES.get(quote.rule, quote.rule)}{cue})", f"speaker: {_origin(article, quote)}"]
    return tuple(hanging_indent(f"{_INDENT}{line}", page, []) for line in lines)


def _origin(article: Article, quote: Quote) -> str:
    if quote.speaker is None or quote.speaker_origin is None:
        return "nobody is named"
    where = f": “{article.words(quote.mention)}”, character {quote.mention[0]}" if quote.mention else ""
    return f"{_ORIGINS[quote.speaker_origin]}{where}"
