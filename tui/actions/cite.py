"""Commands that copy and clip."""

from tui.actions.command import ANY, Command, Group
from tui.actions.reader import Reader


def _article_is_open(reader: Reader) -> bool:
    return reader.article.is_open


COPY_CITATION = Command[Reader](
    "cite",
    ("y",),
    "Copy the words with their citation",
    Group.CITE,
    run=lambda reader: reader.citing.copy_citation(),
    can_run=_article_is_open,
    help="Uses the selection, else the mark last opened, else the paragraph.",
    footer="cite",
)
SHOW_STYLES = Command[Reader](
    "cite.style",
    ("Y",),
    "Citation in every style: copy it, or a part of it",
    Group.CITE,
    run=lambda reader: reader.citing.show_styles(),
    can_run=_article_is_open,
    help="The style that is copied is the one that y uses from then on.",
)
COPY_WORDS = Command[Reader](
    "cite.words",
    ("e",),
    "Copy the exact words only",
    Group.CITE,
    run=lambda reader: reader.citing.copy_words(),
    can_run=_article_is_open,
)
KEEP_CLIPPING = Command[Reader](
    "clip",
    ("c",),
    "Keep the words as a clipping, with their citation",
    Group.CITE,
    run=lambda reader: reader.citing.keep_clipping(),
    can_run=_article_is_open,
    footer="clip",
)
SHOW_CLIPPINGS = Command[Reader](
    "clippings",
    ("C",),
    "Clippings: open, annotate, label, search, sort, delete, export",
    Group.CITE,
    run=lambda reader: reader.show_clippings(),
    scopes=ANY,
)

CITE_COMMANDS = (COPY_CITATION, SHOW_STYLES, COPY_WORDS, KEEP_CLIPPING, SHOW_CLIPPINGS)
