"""Units after a number: per cent, currencies, measures, durations, ages and rates; each form and its name."""

from index.english.plurals import is_plural
from index.marks.figures.currency import SIGNS, code_at
from index.marks.figures.figure import FigureKind
from index.marks.figures.number_words import SCALES
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at

_TABLE = {
    FigureKind.PERCENT: """
        %: % per_cent percent pct pc ; percentage points: percentage_points percentage_point ppt ppts pp
        % points: %_points %_point ; basis points: basis_points basis_point bps bp""",
    FigureKind.MONEY: """
        dollars: dollar dollars bucks ; US dollars: us_dollars us_dollar u.s._dollars u.s._dollar
        Canadian dollars: canadian_dollars ; Australian dollars: australian_dollars
        €: € ; £: £ ; $: $ ; euros: euro euros ; pounds sterling: pounds_sterling ; dinars: dinar dinars
        Iraqi dinars: iraqi_dinars
        Syrian pounds: syrian_pounds ; Egyptian pounds: egyptian_pounds ; Lebanese pounds: lebanese_pounds
        lira: lira liras lire ; Turkish lira: turkish_lira turkish_liras ; yen: yen ; yuan: yuan renminbi
        rupees: rupee rupees ; roubles: rouble roubles ruble rubles ; rials: rial rials ; riyals: riyal riyals
        dirhams: dirham dirhams ; shekels: shekel shekels ; francs: franc francs ; Swiss francs: swiss_francs
        kronor: krona kronor ; kroner: krone kroner ; zlotys: zloty zlotys ; forints: forint forints
        pesos: peso pesos ; reais: reais ; rand: rand ; won: won ; baht: baht ; ringgit: ringgit ; hryvnia: hryvnia
        naira: naira ; shillings: shilling shillings ; pence: pence penny ; p: p ; cents: cent cents ¢ ; quid: quid
        bitcoin: bitcoin bitcoins ; USD: usd ; EUR: eur ; GBP: gbp ; CHF: chf ; SEK: sek ; RMB: rmb ; kuna: kuna kn
        lari: lari ; kip: kip ; colones: colones colón colon ; marks: deutschmarks deutschmark marks
        guilders: guilders guilder ; pesetas: pesetas ; sen: sen ; tenge: tenge ; taka: taka ; birr: birr
        rupiah: rupiah rupiahs ; cedis: cedi cedis ; afghanis: afghanis ; kwacha: kwacha ; kyat: kyat kyats
        leva: leva ; lei: lei leu ; drams: drams ; soms: soms ; somoni: somoni ; sum: soum ; manat: manat manats
        tugrik: tugrik tugriks ; dong: dong ; riel: riel riels ; pataca: patacas ; bolivars: bolivar bolivars bolívares
        soles: soles ; guaranies: guaranies guaraníes ; quetzals: quetzal quetzals quetzales ; gourdes: gourde gourdes
        lempiras: lempira lempiras ; dalasi: dalasi dalasis ; leones: leones ; meticais: meticais metical
        kwanza: kwanza kwanzas ; pula: pula ; ouguiya: ouguiya ouguiyas ; CFA francs: cfa_francs cfa_franc
        Danish crowns: danish_crowns danish_kroner ; Swedish crowns: swedish_crowns swedish_kronor swedish_krona
        Norwegian crowns: norwegian_crowns norwegian_kroner ; Czech crowns: czech_crowns czech_koruna koruna korunas
        Hong Kong dollars: hong_kong_dollars ; New Zealand dollars: new_zealand_dollars
        Singapore dollars: singapore_dollars ; Taiwan dollars: taiwan_dollars ; Indian rupees: indian_rupees
        Pakistani rupees: pakistani_rupees ; Kenyan shillings: kenyan_shillings ; Ugandan shillings: ugandan_shillings
        Iranian rials: iranian_rials ; Saudi riyals: saudi_riyals ; Russian roubles: russian_roubles russian_rubles
        Mexican pesos: mexican_pesos ; Philippine pesos: philippine_pesos ; Argentine pesos: argentine_pesos
        Chilean pesos: chilean_pesos ; Colombian pesos: colombian_pesos ; Jordanian dinars: jordanian_dinars
        Kuwaiti dinars: kuwaiti_dinars ; Japanese yen: japanese_yen ; Chinese yuan: chinese_yuan
        South Korean won: south_korean_won korean_won ; South African rand: south_african_rand
        Brazilian reais: brazilian_reais ; Israeli shekels: israeli_shekels new_shekels
        Emirati dirhams: emirati_dirhams uae_dirhams ; Nigerian naira: nigerian_naira""",
    FigureKind.AGE: """
        years: years_of_age year_of_age years_old year_old year_olds years_olds yr_old yrs_old
        months: months_old month_old months_of_age month_olds ; weeks: weeks_old week_old weeks_of_age
        days: days_old day_old days_of_age""",
    FigureKind.DURATION: """
        years: year years yr yrs ; months: month months ; weeks: week weeks wk wks ; days: day days
        hours: hour hours hr hrs h ; minutes: minute minutes min mins ; seconds: second seconds sec secs
        decades: decade decades ; centuries: century centuries ; milliseconds: millisecond milliseconds ms
        nights: nights ; fortnights: fortnights ; generations: generations ; school days: school_days
        business days: business_days working_days""",
    FigureKind.MEASURE: """
        km: km kms kilometre kilometres kilometer kilometers ; metres: metre metres meter meters m
        cm: cm centimetre centimetres centimeter centimeters ; mm: mm millimetre millimetres millimeter millimeters
        nm: nm nanometre nanometres nanometer nanometers ; μm: μm µm um micron microns micrometre micrometres
        miles: mile miles mi ; yards: yard yards yd yds ; feet: foot feet ft ; inches: inch inches ″ in
        nautical miles: nautical_miles nautical_mile ; furlongs: furlong furlongs ; picometres: picometres picometers
        square km: square_kilometres square_kilometers square_kilometre square_kilometer sq_km km2 km² square_km
        square metres: square_metres square_meters square_metre square_meter sq_m sqm m2 m² square_m
        square feet: square_feet square_foot sq_ft sqft ft2 ft² sq._ft square-feet
        square miles: square_miles square_mile sq_mi
        cubic metres: cubic_metres cubic_meters cubic_metre cubic_meter m3 m³ ; cubic feet: cubic_feet cubic_foot ft3
        cubic centimetres: cubic_centimetres cubic_centimeters cc ; cubic inches: cubic_inches cubic_inch
        acres: acre acres ; hectares: hectare hectares ha ; dunams: dunam dunams donums
        litres: litre litres liter liters L ; ml: ml millilitre millilitres milliliter milliliters ; cl: cl
        gallons: gallon gallons gal ; pints: pint pints ; quarts: quart quarts ; barrels: barrel barrels bbl
        cups: cup cups ; tablespoons: tablespoon tablespoons tbsp ; teaspoons: teaspoon teaspoons tsp
        kg: kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos ; grams: gram grams gramme grammes g gr
        mg: mg milligram milligrams ; μg: μg µg microgram micrograms mcg ; tonnes: tonne tonnes metric_tons metric_ton
        tons: ton tons ; kilotons: kiloton kilotons ; megatons: megaton megatons ; lb: lb lbs ; ounces: ounce ounces oz
        gigatonnes: gigatonnes gigatons gigaton gt ; pounds: pound pounds ; stone: stone ; carats: carat carats
        mph: mph miles_per_hour miles_an_hour mile_per_hour ; km/h: km/h kph kmh kmph kilometres_per_hour
        km/h: kilometers_per_hour kilometres_an_hour kilometers_an_hour ; knots: knot knots kts kt
        mpg: mpg miles_per_gallon ; rpm: rpm revolutions_per_minute ; mbps: mbps ; gbps: gbps ; kbps: kbps
        °C: °_c ℃ degrees_celsius degree_celsius degrees_centigrade degrees_c celsius c ; degrees: degree degrees °
        °F: °_f ℉ degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit f ; kelvin: kelvin kelvins
        W: w watt watts ; kW: kw kilowatt kilowatts ; MW: mw megawatt megawatts ; GW: gw gigawatt gigawatts
        kWh: kwh kilowatt_hours kilowatt_hour ; MWh: mwh megawatt_hours megawatt_hour ; GWh: gwh gigawatt_hours
        TWh: twh terawatt_hours ; Wh: wh watt_hours ; V: v volt volts ; kV: kv kilovolt kilovolts ; A: amp amps ampere
        mAh: mah milliamp_hours milliampere_hours milliampere_hour ; hp: hp horsepower ; bhp: bhp ; ps: ps
        Hz: hz hertz ; kHz: khz ; MHz: mhz megahertz ; GHz: ghz gigahertz ; dB: db decibel decibels
        bytes: byte bytes ; kB: kb kilobyte kilobytes ; MB: mb megabyte megabytes ; GB: gb gigabyte gigabytes gig gigs
        TB: tb terabyte terabytes ; PB: pb petabyte petabytes ; bits: bit bits ; megabits: megabit megabits mbit
        megapixels: megapixel megapixels mp ; pixels: pixel pixels px ; calories: calorie calories cal
        kcal: kcal kilocalorie kilocalories ; joules: joule joules ; kJ: kj ; Nm: nm nm² ; lb-ft: lb_ft pound_feet
        lb-ft: pound_foot lb-ft foot_pounds ; MPa: mpa megapascal megapascals ; GPa: gpa ; psi: psi ; ksi: ksi
        ppb: ppb parts_per_billion ; ppm: ppm parts_per_million ; ppg: ppg ; rpg: rpg ; apg: apg ; tpd: tpd
        bpd: bpd b/d ; eV: ev ; TeV: tev ; GeV: gev ; radians: radian radians ; lumens: lumen lumens ; nits: nits
        light-years: light_years light_year ; points per game: points_per_game ; degrees: deg ; magnitude: magnitude""",
}  # fmt: skip
_GLUED_ONLY = frozenset("in p m g c f h v w b a l ps in db mi ha gt mw kn pp bp".split())
"""Units of one letter or two that are words or names of something else when a space separates them from the number."""
_NAMES_TOO = frozenset("marks won rand stone colon foot real cent cups sen kip pounds gal".split())
"""Units that are names when they are capitalised."""


def _forms() -> dict[str, list[tuple[tuple[str, ...], str, FigureKind]]]:
    """First word -> the forms that begin with it, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, FigureKind]]] = {}
    for kind, entries in _TABLE.items():
        for entry in entries.replace("\n", " ; ").split(" ; "):
            name, _, forms = entry.strip().partition(": ")
            for form in forms.split():
                words = tuple(form.lower().split("_"))
                found.setdefault(words[0], []).append((words, name, kind))
    for forms_of_word in found.values():
        forms_of_word.sort(key=lambda form: -len(form[0]))
    return found


FORMS = _forms()
TIME_UNITS = frozenset(
    words[-1]
    for forms in FORMS.values()
    for words, _, kind in forms
    if kind is FigureKind.DURATION and len(words[0]) > 2
)
"""The words for units of time, as the last word of the form."""


_LETTERS_AFTER = {
    "kr": "kr", "Kr": "kr", "kr.": "kr", "zł": "zł", "zl": "zł", "Kč": "Kč", "Kc": "Kč", "Ft": "Ft",
    "Tk": "Tk", "Rs": "Rs", "Rp": "Rp", "Dhs": "Dh", "Dh": "Dh", "Fr": "Fr", "FCFA": "CFA", "CFA": "CFA", "din": "din",
}  # fmt: skip
"""Abbreviations of currencies as they are written after the number."""


_SINGULARS = dict(
    pair.split(":") for pair in "feet:foot inches:inch centuries:century kroner:krone kronor:krona lei:leu".split()
)
_SAME_IN_BOTH = frozenset("mbps gbps kbps bps ps hertz °C lens".split())


def singular_unit(unit: str) -> str:
    """The name of a unit for one of it: "month" for "months", "dollar per barrel" for "dollars per barrel"."""
    whole, per, base = unit.partition(" per ")
    rest, _, last = whole.rpartition(" ")
    if last in _SINGULARS:
        last = _SINGULARS[last]
    elif last.endswith("s") and len(last) > 3 and last not in _SAME_IN_BOTH:
        last = last[:-1]
    elif rest.startswith("pounds "):
        rest = rest.replace("pounds", "pound", 1)
    elif rest == "pounds":
        rest = "pound"
    return f"{rest} {last}".strip() + per + base


_SHAPES = frozenset("cup stone yard mark".split())
"""Units whose singular before a plural noun says what sort it is: "two cup finals", "three stone walls"."""


def unit_at(tokens: Tokens, j: int) -> tuple[str, FigureKind, int] | None:
    """The unit that begins at token j, its kind, and where it ends; hyphens between its words are skipped."""
    token = at(tokens, j)
    if (code := code_at(tokens, j)) is not None:
        return code, FigureKind.MONEY, j + 1
    if token.text in _LETTERS_AFTER and (at(tokens, j - 1).kind == NUMBER or at(tokens, j - 1).lower in SCALES):
        return _LETTERS_AFTER[token.text], FigureKind.MONEY, j + 1
    if token.lower in _SHAPES and not token.glued and is_plural(at(tokens, j + 1).lower, at(tokens, j + 1).text):
        return None
    for words, name, kind in FORMS.get(token.lower, ()):
        last = _match(tokens, j, words)
        if last is not None and _is_unit(tokens, j, words):
            return name, kind, last
    return None


def _match(tokens: Tokens, j: int, words: tuple[str, ...]) -> int | None:
    for n, word in enumerate(words):
        if n and at(tokens, j).text in DASHES and at(tokens, j).glued:
            j += 1
        token = at(tokens, j)
        if token.lower != word and not (n == len(words) - 1 and n and token.lower == f"{word}'s"):
            return None
        j += 1
    return j


def _is_unit(tokens: Tokens, j: int, words: tuple[str, ...]) -> bool:
    """Whether a short form is the unit here: the m of "6m tall", not of "I'm"; c of "30 C", not of "c"."""
    token, after = tokens[j], at(tokens, j + 1)
    if token.text[0].isupper() and after.glued and (after.kind == NUMBER or _is_tied_number(tokens, j + 1)):
        return False  # "12 F-35 fighters"
    if token.text in SIGNS and at(tokens, j + 1).kind == NUMBER:
        return False
    if len(words) > 1 or token.lower not in _GLUED_ONLY:
        return token.lower not in _NAMES_TOO or token.text.islower()
    if token.glued:
        return True
    if token.text == "p":
        half_of_day = at(tokens, j + 1).text == "." and at(tokens, j + 2).lower == "m"
        return at(tokens, j - 1).kind == NUMBER and not half_of_day
    return token.text in ("C", "F", "W", "L", "m", "g", "ha", "mi", "MW", "dB", "kn", "h", "V", "Gt") and not (
        token.text in ("C", "F", "L", "V") and at(tokens, j + 1).text == "."
    )


def _is_tied_number(tokens: Tokens, j: int) -> bool:
    """Whether token j is a hyphen that ties digits to the word before."""
    return at(tokens, j).text == "-" and at(tokens, j + 1).kind == NUMBER and tokens[j + 1].glued


_RATE_BASES = frozenset(
    """second minute hour day week month year night annum quarter game barrel bottle litre liter gallon kilo kilogram
    kg tonne ton ounce pound share head person capita unit acre hectare mile km kilometre kilometer metre meter gram
    household day's inhabitant resident piece kwh mwh""".split()
)


_NOT_RATE = frozenset("earlier ago before later after old long into from in-between and-a".split())
"""After "a year": a point in time, no rate."""


def rate_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """ "a barrel", "per month", "/kg": what the unit is reckoned by, and where that ends."""
    word = at(tokens, j).lower
    base = at(tokens, j + 1)
    if word == "-" and base.lower in ("per", "a", "an") and at(tokens, j + 2).text == "-":
        word, base, j = base.lower, at(tokens, j + 3), j + 2
        return (base.lower, j + 2) if base.lower in _RATE_BASES else None
    if word == "/" and base.glued and base.kind == WORD:
        return base.text, j + 2
    if base.kind != WORD or word not in ("per", "a", "an"):
        return None
    if word != "per" and at(tokens, j + 2).lower in _NOT_RATE:
        return None
    if word == "per" or base.lower in _RATE_BASES:
        return base.lower, j + 2
    return None
