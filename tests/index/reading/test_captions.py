import pytest

from index.article import Kind
from tests.index.reading.page import BODY, END, LEAD, of_kind, page

SCENE = "Lorries queue at the gate of the old harbour in Westmark, May 3, 2026."
CREDITED = [
    f"{SCENE} (Photo: AP)",
    f"{SCENE} (Photo by Anna Brandt / AFP)",
    f"{SCENE} (Photo by Anna Brandt/Getty Images)",
    f"{SCENE} (AP Photo/Anna Brandt)",
    f"{SCENE} (AP Photo/Anna Brandt, File)",
    f"{SCENE} [Reuters]",
    f"{SCENE} [Anna Brandt/Reuters]",
    f"{SCENE} [File: Anna Brandt/AFP]",
    f"{SCENE} REUTERS/Anna Brandt",
    f"{SCENE} Photo: Anna Brandt",
    f"{SCENE} Photograph: Anna Brandt/EPA",
    f"{SCENE} Anna Brandt / AFP",
    f"{SCENE} Picture: Westmark council",
    f"{SCENE} | Photo by Anna Brandt",
    f"{SCENE} File photo",
    f"{SCENE} (File photo)",
    f"{SCENE} AFP PHOTO / Anna Brandt",
    f"{SCENE} © Anna Brandt",
    f"{SCENE} Credit: Westmark council",
    f"{SCENE} (Image courtesy of the council)",
    "Photo by Anna Brandt",
    "Anna Brandt via Getty Images.",
    "Brandt/Reuters",
    "FILE - Lorries queue at the gate of the old harbour, May 3, 2026.",
    "FILE PHOTO: Lorries queue at the gate.",
    "File photo of lorries at the gate of the old harbour",
    "Photo: lorries at the gate of the old harbour",
    "This picture taken on May 3, 2026 shows lorries at the gate.",
    "This handout photo released by the council shows the quay.",
]


@pytest.mark.parametrize("line", CREDITED)
def test_a_paragraph_with_a_credit_or_about_its_picture_is_a_caption(line):
    assert of_kind(Kind.CAPTION, page("Westmark shuts its harbour", LEAD, line, BODY)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "A general view of the old harbour in Westmark.",
        "In this photo, lorries stand at the gate.",
        "Lorries stand at the gate of the harbour. (Reuters)",
    ],
)
def test_between_headline_and_body_weaker_signs_make_a_caption(line):
    assert of_kind(Kind.CAPTION, page("Westmark shuts its harbour", line, LEAD, BODY)) == [line]


def test_the_same_caption_twice_is_two_captions():
    line = f"{SCENE} (Photo: AP)"
    assert of_kind(Kind.CAPTION, page("Westmark shuts its harbour", f"{line}\n{line}", LEAD, BODY)) == [line, line]


@pytest.mark.parametrize(
    "line",
    [
        "The guild (GFW) said it would wait.",
        "He joined the Westmark Council (WMC).",
        "The pictures were shown to the AP.",
        "She had the photo in her hand (and would not let go).",
        "A satellite image shows the wall has moved, Brandt said.",
        "The deal was struck with the Associated Press.",
        "“Look at the picture,” she told Reuters.",
        "He left (see above).",
        "The picture taken of the town is bleak, said Brandt; she sees no way out.",
        "Neither side gave a figure [sic].",
    ],
)
def test_running_text_that_speaks_of_agencies_and_pictures_is_body(line):
    assert of_kind(Kind.CAPTION, page("Westmark shuts its harbour", LEAD, line, BODY, END)) == []
