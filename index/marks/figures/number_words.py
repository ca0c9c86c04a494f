"""The words numbers are written with, and what each is worth."""

SMALL = {
    word: float(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: float(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40.0}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
DOZEN = {"dozen": 12.0, "dozens": 12.0}
VAGUE = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12, "lakhs": 1e5, "crores": 1e7,
}  # fmt: skip
"""Plurals that say only the size: "hundreds" is 100 or more."""

MAGNITUDES = {
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mio": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
    "trn": 1e12, "tln": 1e12, "m": 1e6, "b": 1e9, "t": 1e12, "g": 1e9, "cr": 1e7,
}  # fmt: skip
"""Abbreviations after digits: "3.2bn". The short ones are also letters of units: see numbers.magnitude."""

SURE_MAGNITUDES = frozenset("mn mln mil mio bn bln tn trn tln".split())

_ORDINAL_STEMS = """third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth""".split()
ORDINALS = {word: float(value) for value, word in enumerate(["first", "second", *_ORDINAL_STEMS], 1)} | {
    "thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "sixtieth": 60.0, "seventieth": 70.0, "eightieth": 80.0,
    "ninetieth": 90.0, "hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
    "nineth": 9.0,
}  # fmt: skip
PARTS = {word: value for word, value in ORDINALS.items() if value >= 3} | {"half": 2.0, "quarter": 4.0}
"""Singular names of equal parts: the denominators of fractions."""
PLURAL_PARTS = {f"{word}s": value for word, value in PARTS.items()} | {"halves": 2.0}

STARTERS = frozenset(SMALL) | frozenset(TENS) | frozenset(SCALES) | frozenset(DOZEN) | frozenset(VAGUE)
STARTERS |= {"half", "third", "quarter", "thirds", "quarters"} | frozenset(PARTS)
"""Every word that a written number may begin with, but for the articles."""
