"""The names of the commands."""

COMPLETION_VARIABLE = "_SEEDREAD_COMPLETE"
"""Set by a shell that asks for completions."""

COMMANDS = {
    "search": "Find paragraphs, best first, with snippets.",
    "quotes": "Who said what.",
    "figures": "The figures that articles give.",
    "dates": "The dates that articles give.",
    "people": "Who speaks, under which spellings, and your decisions about them.",
    "passages": "Passages that several articles have.",
    "compare": "Figures of one thing, side by side.",
    "timeline": "Articles and dated statements by day.",
    "show": "One article, paragraphs numbered, marks in words.",
    "cite": "A citation of a paragraph or of exact words.",
    "find-quote": "Find the article that has these words.",
    "clippings": "Kept passages: list, add, note, order, delete.",
    "export": "Clippings for other programs: Markdown, BibLaTeX, RIS, CSL-JSON, CSV, Word.",
    "files": "How every file was read, and which were left out and why.",
    "decisions": "Your decisions: list, correct a mark, undo, export, import.",
    "meta": "Metadata you state about articles: outlet, title, authors, date, URL.",
    "index": "Bring the index up to date.",
    "history": "Submitted searches: list or forget them.",
    "settings": "The settings in force, their sources, and errors in them.",
    "doctor": "What works on this machine: colours, keys, clipboard, folders, index.",
    "completion": "Completion for bash, zsh or fish; installs itself.",
}
EXAMPLES = (
    ("seedread", "open the reader on the folder that was open last, or on five sample articles"),
    ("seedread ~/stories/hasakah", "open the reader on a folder"),
    ("seedread search 'prison break' -C ~/stories/hasakah", "find paragraphs"),
    ("seedread quotes ~/stories/hasakah --speaker Kakai", "who said what"),
    ("seedread cite article.txt --paragraph 4 --style mla", "cite a paragraph"),
    ("seedread ./search", "open a folder that is called like a command"),
)
