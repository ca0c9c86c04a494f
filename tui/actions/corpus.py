"""Commands on the open article and on the corpus."""

from tui.actions.command import LIST, READER, Command, Group
from tui.actions.reader import Reader

SHOW_METADATA = Command[Reader](
    "article.known",
    ("i",),
    "Metadata of the article, and where it was read",
    Group.CORPUS,
    run=lambda reader: reader.show_metadata(),
    can_run=lambda reader: reader.article.is_open,
    scopes=READER | LIST,
)
EDIT_METADATA = Command[Reader](
    "article.metadata",
    ("E",),
    "State what you know of the article: outlet, title, authors, date, URL",
    Group.CORPUS,
    run=lambda reader: reader.metadata.edit(),
    can_run=lambda reader: reader.article.is_open,
    help='It outranks the file, is shown as "by you", and is kept in your data directory, never in the article.',
)
UNDO_METADATA = Command[Reader](
    "article.metadata_undo",
    ("U",),
    "Take back what you stated last about an article",
    Group.CORPUS,
    run=lambda reader: reader.metadata.undo(),
)
CHOOSE_ENCODING = Command[Reader](
    "article.encoding",
    ("ctrl+e",),
    "Read the file in another encoding, if letters are wrong",
    Group.CORPUS,
    run=lambda reader: reader.metadata.choose_encoding(),
    can_run=lambda reader: reader.article.is_open,
)
TOGGLE_FURNITURE = Command[Reader](
    "article.furniture",
    ("b",),
    "Show or fold the site's own text: menus, notices, comment forms",
    Group.CORPUS,
    run=lambda reader: reader.article.toggle_furniture(),
)
OPEN_FILE = Command[Reader](
    "article.open_file",
    ("o",),
    "Open the article's file in the system's own program, a PDF at the page",
    Group.CORPUS,
    run=lambda reader: reader.article.open_file(),
    can_run=lambda reader: reader.article.is_open,
)
OPEN_ADDRESS = Command[Reader](
    "article.open_address",
    ("ctrl+o",),
    "Open the article's URL in the browser, at the passage",
    Group.CORPUS,
    run=lambda reader: reader.article.open_address(),
    can_run=lambda reader: reader.article.has_address,
    help="Nothing else here uses the network; the browser does.",
)
REFRESH = Command[Reader](
    "corpus.refresh",
    ("r",),
    "Check for new, changed and removed files",
    Group.CORPUS,
    run=lambda reader: reader.corpus.refresh(),
)
SHOW_FILES = Command[Reader](
    "corpus.unreadable",
    ("exclamation_mark",),
    "Files that are not read, and why",
    Group.CORPUS,
    run=lambda reader: reader.show_files(),
)

SHOW_RECENT = Command[Reader](
    "corpus.recent",
    ("O",),
    "Open another folder: one opened before, or a path",
    Group.CORPUS,
    run=lambda reader: reader.show_recent(),
    footer="open folder",
)

CORPUS_COMMANDS = (
    SHOW_RECENT,
    SHOW_METADATA,
    EDIT_METADATA,
    UNDO_METADATA,
    CHOOSE_ENCODING,
    TOGGLE_FURNITURE,
    OPEN_FILE,
    OPEN_ADDRESS,
    REFRESH,
    SHOW_FILES,
)
