import pytest

from index.article import Kind
from index.reading import read_text
from index.reading.furniture import is_furniture
from tests.index.reading.page import BODY, END, LEAD, kinds, of_kind, page

SITE = [
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Sponsored content",
    "Skip to main content",
    "Home",
    "Menu",
    "Log in",
    "Back to top",
    "Next article",
    "Home | News | Sport | About us",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Facebook | X | WhatsApp | Copy link",
    "Tweet",
    "Print",
    "12 shares",
    "Like this: Like Loading...",
    "Follow us on Telegram for all our news",
    "3 min read",
    "Listen to this article",
    "No comments yet.",
    "14 comments",
    "Leave a comment",
    "Leave a Reply Cancel reply",
    "Comments are closed.",
    "Your email address will not be published. Required fields are marked *",
    "Be the first to comment",
    "Save my name, email, and website in this browser for the next time I comment.",
    "This site uses Akismet to reduce spam.",
    "We use cookies to make this site better. Accept all.",
    "By continuing to use this site you accept our cookies.",
    "Accept all cookies",
    "Privacy policy",
    "Powered by automated translation",
    "Machine translation",
    "This article was automatically translated from Danish.",
    "Translated by Google",
    "Sign up for our weekly newsletter, free every Friday.",
    "Subscribe to our newsletter",
    "Get the morning's news in your inbox",
    "Read more: The long quarrel over the quay",
    "READ MORE: Council split on harbour",
    "Also read: Fishermen blockade the bridge",
    "Related articles",
    "You may also like",
    "Most read",
    "Tags: harbour, council, lorries",
    "Filed under: Westmark",
    "© 2026 Coast News. All rights reserved.",
    "Copyright 2026 Coast News",
    "All rights reserved.",
    "___",
    "* * *",
    "-----",
]


@pytest.mark.parametrize("line", SITE)
def test_a_line_of_the_site_is_furniture(line):
    assert of_kind(Kind.FURNITURE, page("Westmark shuts its harbour", LEAD, line, BODY, END)) == [line]


ARTICLE = [
    "“No comment,” the mayor said.",
    "No comments were made after the vote.",
    "Sources close to the mayor would not say.",
    "The council shared the bill.",
    "Print shops in the old town are to close as well.",
    "Home, she said, was elsewhere.",
    "Two comments stood out.",
    "Follow the money, the auditor told them.",
    "Readers may subscribe or not, he said.",
    "Copyright law gives the town no say in the matter, a lawyer said.",
    "Save the quay, their posters read.",
    "By signing the order, the mayor accepted the terms of the guild.",
    "See what happens, said Brandt.",
    "We used what we had, a fisherman said.",
    "Get out, the hauliers shouted.",
    "Search teams went on through the night.",
    "The newsletter of the guild gave no figures.",
    "Register offices stay open.",
    "X marks the spot.",
    "More than 40 lorries stood at the gate.",
    "Cookies were handed out in the hall.",
    "“Subscribe to hope,” she said.",
    "Yes | no | perhaps: those were the answers given to the three questions on 14 May.",
    "Most read the order twice.",
    "This video is not from Westmark, our analysis shows.",
    "This video cannot be older than May, the harbour master said.",
    "Already a member of the council, Ruiz ran for mayor.",
    "Subscribers can keep their numbers, the regulator said.",
    "Subscribers to the scheme can continue to fish.",
]


@pytest.mark.parametrize("line", ARTICLE)
def test_a_sentence_of_the_article_is_never_furniture(line):
    assert of_kind(Kind.FURNITURE, page("Westmark shuts its harbour", LEAD, line, BODY)) == []


def test_links_under_a_heading_for_them_are_furniture_up_to_the_next_sentence():
    text = page(LEAD, "Related articles:", "Council split on harbour", "Fishermen blockade the bridge", BODY)
    assert kinds(text) == [Kind.BODY, Kind.FURNITURE, Kind.FURNITURE, Kind.FURNITURE, Kind.BODY]


def test_a_heading_in_the_body_without_a_list_under_it_is_body_text():
    assert of_kind(Kind.FURNITURE, page(LEAD, "The long quarrel", BODY)) == []


def test_a_credit_that_names_the_reporting_behind_a_text_is_furniture():
    line = "Written for Coast News, after reporting by the Westmark Herald."
    assert of_kind(Kind.FURNITURE, page(LEAD, BODY, line)) == [line]


def test_a_sentence_that_only_begins_like_a_credit_is_body():
    assert of_kind(Kind.FURNITURE, page("Written for children, the book sold out in a week.", BODY)) == []


@pytest.mark.parametrize(
    "crumbs",
    ["Home > News > Iraq", "World / Middle East", "You are here: Home / News", "News » Politics", "Log in | Register"],
)
def test_the_way_through_the_site_is_not_a_title(crumbs):
    article = read_text(page(crumbs, "Westmark shuts its harbour", LEAD, BODY))
    assert article.title.value == "Westmark shuts its harbour"


@pytest.mark.parametrize(
    "line",
    [
        "ListenShare",
        "Share Save 12",
        "Comments120Share",
        "- Advertisement -",
        "[Anzeige]",
        "Lire aussi : Le port",
        "This video is not available in your country.",
        "This video can't be played",
        "Already a subscriber? Sign in",
        "Already have an account? Log in to continue.",
        "Subscribe to keep reading",
        "Subscribers can read the full story here.",
    ],
)
def test_labels_of_buttons_and_notices_of_other_languages_are_furniture(line: str):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "12 14 18",
        "Share prices fell",
        "The image",
        "Lire aussi longtemps ne sert à rien. " * 6,
        "If you no longer want to get married, tell them now.",
    ],
)
def test_numbers_and_sentences_that_resemble_them_are_not(line: str):
    assert not is_furniture(line)


def test_a_row_of_numbers_is_read_in_one_way():
    assert not is_furniture(" ".join(["120"] * 80) + " GDP")  # in all ways it took hours
    assert not is_furniture("1" * 200 + " GDP")
