"""Web addresses without the parts that only track readers."""

from urllib.parse import urlsplit, urlunsplit

# What analytics services append (Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, Twitter, TikTok,
# Yandex, Piwik, AT Internet, Webtrends, comScore, Adobe, Taboola, Outbrain); the address leads to the same page without
# them.
_PREFIXES = (
    "utm_",
    "hsa_",
    "mtm_",
    "matomo_",
    "pk_",
    "piwik_",
    "at_",
    "_hs",
    "ns_",
    "_ga",
    "_gl",
    "wt.",
    "soc_",
    "guce_",
)
_PARAMETERS = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh mc_cid mc_eid mkt_tok ocid"
    " cmpid ito ref_src ref_url smid smtyp guccounter guce_referrer guce_referrer_sig vero_id wickedid oly_anon_id"
    " oly_enc_id __twitter_impression cmp xtor taid ftag linkid itid icid icmp ncid sc_channel s_cid sref sr_share srnd"
    " referringsource reflink leadsource traffic_source mibextid trk trackingid tblci dicbo oborigurl emc epik"
    " li_fat_id rdt_cid campaign_id dm_i ck_subscriber_id elqtrackid sharetype shared_from _openstat".split()
)
# Names that may also lead to the page: they only track readers if the value names the channel they came by.
_CHANNEL_NAMES = frozenset("ref source src via from partner feature share s sh origin campaign cid rss".split())
_CHANNELS = frozenset(
    "rss twitter tw x facebook fb social newsletter email mail share sharing homepage home whatsapp linkedin reddit"
    " instagram telegram google googlenews emb_title emb_logo youtu.be app push share_btn_tw true 09 20".split()
)


def without_tracking(url: str) -> str:
    """The address without tracking parameters; every other character is unchanged."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = "&".join(pair for pair in parts.query.split("&") if not _is_tracking(pair))
    fragment = parts.fragment
    if "=" in fragment and all(_is_tracking(pair) for pair in fragment.split("&")):
        fragment = ""  # "#xtor=RSS-1"
    same = (query, fragment) == (parts.query, parts.fragment)
    return url if same else urlunsplit(parts._replace(query=query, fragment=fragment))


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.lower().partition("=")
    if name in _CHANNEL_NAMES:
        return value in _CHANNELS
    return name.startswith(_PREFIXES) or name in _PARAMETERS
