"""Whether an outlet prints a newspaper or is a site, an agency or a broadcaster: styles set the two apart."""

from enum import StrEnum


class Medium(StrEnum):
    """What an outlet is to a citation style."""

    NEWSPAPER = "newspaper"
    SITE = "site"


# names that tell by one of their words; an outlet that tells nothing counts as a newspaper, and the caller may say else
_SITE_WORDS = frozenset(
    "agency agencies broadcasting broadcaster radio tv television channel network online wire newswire podcast blog"
    " media website news24".split()
)
_SITES = frozenset(
    (
        "reuters", "ap", "associated press", "ap news", "afp", "agence france-presse", "dpa", "upi", "efe", "ansa",
        "xinhua", "tass", "interfax", "anadolu", "bloomberg", "bloomberg news", "bbc", "bbc news", "cnn", "al jazeera",
        "al arabiya", "npr", "pbs newshour", "cbs news", "nbc news", "abc news", "fox news", "msnbc", "sky news",
        "itv news", "channel 4 news", "deutsche welle", "dw", "france 24", "euronews", "rfi", "voa", "rfe/rl",
        "huffpost", "buzzfeed news", "axios", "vox", "propublica", "the intercept", "middle east eye", "rudaw",
        "kurdistan 24", "kurdistan24", "shafaq news", "the cradle", "north press",
    )
)  # fmt: skip


def medium_of(outlet: str | None) -> Medium:
    """The medium of an outlet by its name."""
    name = " ".join((outlet or "").lower().split())
    if not name or name in _SITES or name.removeprefix("the ") in _SITES:
        return Medium.SITE
    words = name.replace("-", " ").split()
    domain = "." in name.rsplit(" ", 1)[-1].rstrip(".")
    return Medium.SITE if domain or any(word in _SITE_WORDS for word in words) else Medium.NEWSPAPER
