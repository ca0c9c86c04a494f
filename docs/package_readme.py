"""Makes the README of the package: links and pictures lead to the repository, as an index has no files beside it."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s]+)\)")


class PackageReadme(MetadataHookInterface):
    """Sets the dynamic field `readme`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Reads README.md; the address of the repository is the project URL "Source"."""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        source = metadata["urls"]["Source"]
        metadata["readme"] = {"content-type": "text/markdown", "text": absolute(text, source)}


def absolute(text: str, source: str) -> str:
    """The README with links into the repository: pictures as raw files, other files as pages.

    Args:
        text: Markdown.
        source: the address of the repository on GitHub.
    """
    raw = source.replace("https://github.com/", "https://raw.githubusercontent.com/")

    def replaced(link: re.Match[str]) -> str:
        place = f"{raw}/main/{link[3]}" if link[1] else f"{source}/blob/main/{link[3]}"
        return f"{link[1]}[{link[2]}]({place})"

    return _LINK.sub(replaced, text)
