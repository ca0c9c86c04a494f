"""Articles of our own, made from a seed, that the layouts of the databases are filled with."""

from random import Random

from msgspec import Struct

LANGUAGES = ("en", "de", "fr")
_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
}
_TITLES = {
    "en": (
        "Westmark shuts its harbour",
        "Ferry runs again; Islanders cheer as the first boat leaves for the mainland",
        "Who pays for the bridge?",
        "May: a month of strikes",
        "POLICE: two officers hurt in Eastport",
        "Graphic novels are back",
        "'Nobody asked us,' say the fishermen of Westmark in which twelve councillors voted to close the "
        "quay to lorries and to open it to yachts",
        "5 things to know about the flood of 2019",
        "Body of work",
    ),
    "de": (
        "Westmark schließt den Hafen",
        "Die Fähre fährt wieder; Inselbewohner feiern",
        "Länger als gedacht: der Streik",
        "„Niemand hat gefragt“",
        "Größe ist nicht alles",
    ),
    "fr": (
        "Le port de Westmark fermé",
        "Le bac repart; les îliens fêtent",
        "« Personne ne nous a demandé »",
        "À qui le pont ?",
    ),
}
_SENTENCES = {
    "en": (
        "The council of Westmark voted on Tuesday to close the old quay to lorries.",
        '"We were not asked," said Eva Holm, who has fished here for 31 years.',
        "Hauliers fear that prices will rise by up to 12 per cent, and they want the order stopped.",
        "On May 3, 2015, a crane fell into the water; nobody was hurt.",
        "The mayor, Bo Lindqvist, promised to hear both sides again before the summer.",
        "POLICE: the word was painted on the wall in letters of two metres.",
        "Length: 40 metres, the sign at the gate says, and nobody has measured since.",
        "A ferry takes 2,000 people to the islands each day, and most of them work there.",
        "The order takes effect in June, if nobody goes to court before that.",
        "Copies of the plan lie open in the town hall until the end of the month.",
        "Subject to the vote of the county, the quay will be rebuilt for 4.5 million euros.",
        "Those who came early found the gate locked and the lights out.",
    ),
    "de": (
        "Der Rat von Westmark hat am Dienstag beschlossen, den alten Kai für Lastwagen zu sperren.",
        "„Uns hat niemand gefragt“, sagte Eva Holm, die hier seit 31 Jahren fischt.",
        "Spediteure fürchten, dass die Preise um bis zu zwölf Prozent steigen, und wollen klagen.",
        "Am 3. Mai 2015 fiel ein Kran ins Wasser; verletzt wurde niemand.",
        "Der Bürgermeister versprach, beide Seiten vor dem Sommer noch einmal anzuhören.",
        "Länge: 40 Meter, so steht es auf dem Schild am Tor.",
        "Die Fähre bringt täglich 2000 Menschen auf die Inseln, die meisten zur Arbeit.",
    ),
    "fr": (
        "Le conseil de Westmark a voté mardi la fermeture du vieux quai aux camions.",
        "« On ne nous a rien demandé », a dit Eva Holm, qui pêche ici depuis 31 ans.",
        "Les transporteurs craignent une hausse des prix de 12 pour cent.",
        "Le 3 mai 2015, une grue est tombée à l'eau ; personne n'a été blessé.",
        "Le maire a promis d'entendre les deux parties avant l'été.",
    ),
}
_OUTLETS = {
    "en": (
        "The Coast News",
        "Westmark Herald",
        "The Evening Post (Eastport)",
        "Daily Observer - Final Edition",
        "XYZ Wire",
    ),
    "de": ("Westmarker Zeitung", "Der Küstenbote", "Neue Eastport-Post"),
    "fr": ("La Côte", "Le Courrier de Westmark"),
}
_BYLINES = {
    "en": (
        "By ANN EXAMPLE and BO SAMPLE; Bo Sample reported from Oslo",
        "BY EVA HOLM, Staff Writer",
        "Ann Brandt",
        "By Eva Holm and Ann Brandt",
    ),
    "de": ("Von Anna Brandt", "Anna Brandt", "Jürgen Öst; Eva Holm"),
    "fr": ("Par Ève Aubry", "Ève Aubry"),
}


class Story(Struct, frozen=True):
    """An article, and what its export states of it."""

    language: str
    title: str
    outlet: str
    year: int
    month: int
    day: int
    byline: str | None
    section: str | None
    page: str | None
    highlight: str | None
    dateline: str | None
    captions: tuple[str, ...]
    body: tuple[str, ...]
    corrected: bool
    number: str

    @property
    def words(self) -> int:
        return sum(len(paragraph.split()) for paragraph in self.body)

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def month_name(self) -> str:
        return _MONTHS[self.language][self.month - 1]

    def day_name(self, random: Random) -> str:
        return random.choice(_DAYS[self.language])


def story(random: Random, language: str | None = None) -> Story:
    """An article; what an export may leave out is left out now and then."""
    language = language or random.choice(LANGUAGES)
    body = []
    for _ in range(random.randint(2, 9)):
        sentences = random.sample(_SENTENCES[language], random.randint(1, min(5, len(_SENTENCES[language]))))
        body.append(" ".join(sentences))

    def sometimes(value: str, share: float = 0.6) -> str | None:
        return value if random.random() < share else None

    return Story(
        language,
        random.choice(_TITLES[language]),
        random.choice(_OUTLETS[language]),
        random.randint(1998, 2025),
        random.randint(1, 12),
        random.randint(1, 28),
        sometimes(random.choice(_BYLINES[language]), 0.8),
        sometimes(random.choice(("News", "Section A", "Business Desk", "Politik", "Local")), 0.85),
        sometimes(random.choice(("A01", "1", "B12", "23")), 0.7),
        sometimes(random.choice(_SENTENCES[language]), 0.3),
        sometimes(random.choice(("OSLO", "WESTMARK", "EASTPORT, May 3")), 0.3),
        tuple(filter(None, [sometimes("Picture, the quay at night", 0.3), sometimes("MAP: The harbour", 0.1)])),
        tuple(body),
        random.random() < 0.08,
        "EXAM" + "".join(random.choice("abcdefgh0123456789") for _ in range(20)),
    )
