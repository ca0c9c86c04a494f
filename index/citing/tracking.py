"""Web addresses without the parts that only follow readers."""

from urllib.parse import urlsplit, urlunsplit

# What analytics services append (Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, Twitter, TikTok,
# Yandex, Piwik, AT Internet); the address leads to the same page without them.
_PREFIXES = ("utm_", "hsa_", "mtm_", "pk_", "at_", "_hs")
_PARAMETERS = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh mc_cid mc_eid mkt_tok ocid"
    " cmpid ito ref_src ref_url smid smtyp guccounter guce_referrer guce_referrer_sig vero_id wickedid oly_anon_id"
    " oly_enc_id __twitter_impression".split()
)


def without_tracking(url: str) -> str:
    """The address without tracking parameters; every other character is unchanged."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    kept = [pair for pair in parts.query.split("&") if not _is_tracking(pair.partition("=")[0])]
    query = "&".join(kept)
    return url if query == parts.query else urlunsplit(parts._replace(query=query))


def _is_tracking(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(_PREFIXES) or lower in _PARAMETERS
