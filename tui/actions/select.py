"""Commands that select text with the keyboard."""

from tui.actions.command import Command, Group
from tui.actions.reader import Reader
from tui.widgets.article.selection import Unit


def _extend(name: str, key: str, unit: Unit, direction: int) -> Command[Reader]:
    """A command that moves the end of the selection."""
    way = "forward" if direction > 0 else "back"
    return Command(
        name,
        (key,),
        f"Selection: one {unit} {way}",
        Group.SELECT,
        run=lambda reader: reader.selection.extend(unit, direction),
        can_run=lambda reader: reader.selection.is_selecting,
    )


SELECT = Command[Reader](
    "select",
    ("v",),
    "Select words, from the mark or the paragraph; again: move the other end",
    Group.SELECT,
    run=lambda reader: reader.selection.start(),
    can_run=lambda reader: reader.article.is_open,
    help="Arrows, brackets and braces move the end; y, e and c use the selection; Esc clears it.",
)
SELECT_QUOTATION = Command[Reader](
    "select.quotation",
    ("quotation_mark",),
    "Select the quotation at the cursor, or the next one",
    Group.SELECT,
    run=lambda reader: reader.selection.select_quotation(),
    can_run=lambda reader: reader.article.is_open,
)
SENTENCE_FORWARD = _extend("select.sentence_on", "right_parenthesis", Unit.SENTENCE, 1)
SENTENCE_BACK = _extend("select.sentence_back", "left_parenthesis", Unit.SENTENCE, -1)
PARAGRAPH_FORWARD = _extend("select.paragraph_on", "right_curly_bracket", Unit.PARAGRAPH, 1)
PARAGRAPH_BACK = _extend("select.paragraph_back", "left_curly_bracket", Unit.PARAGRAPH, -1)

SELECT_COMMANDS = (
    SELECT,
    SELECT_QUOTATION,
    _extend("select.word_on", "right", Unit.WORD, 1),
    _extend("select.word_back", "left", Unit.WORD, -1),
    _extend("select.character_on", "shift+right", Unit.CHARACTER, 1),
    _extend("select.character_back", "shift+left", Unit.CHARACTER, -1),
    SENTENCE_FORWARD,
    SENTENCE_BACK,
    PARAGRAPH_FORWARD,
    PARAGRAPH_BACK,
)
