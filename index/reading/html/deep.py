"""Reads pages nested deeper than the parser allows: without their boxes, so that no words are lost."""

import re

_KEPT = r"p|h[1-6]|li|br|title|meta|link|script|style|time|figcaption|base|html|head|body|noscript|template|svg"
_BOXES = re.compile(rf"<(?!/?(?:{_KEPT})\b)/?[a-z][^<>]*>", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)\b", re.IGNORECASE
)
NOTE = "nested more than 2,000 levels deep: read without its boxes, so text of the site may be among the paragraphs"


def without_boxes(markup: str) -> str:
    """Removes the elements that only contain others from markup; their borders separate paragraphs."""
    return _BOXES.sub(lambda match: "" if _INLINE.match(match[0]) else "<p>", markup)
