"""Names that changed or differ between languages, which no rule of spelling joins."""

_GROUPS = """
turkey turkiye
kyiv kiev
kharkiv kharkov
lviv lvov
odesa odessa
chernihiv chernigov
mykolaiv nikolaev
zaporizhzhia zaporozhye zaporizhia
myanmar burma
mumbai bombay
kolkata calcutta
chennai madras
beijing peking
eswatini swaziland
kobani kobane
afrin efrin
erbil arbil hewler
aleppo halab
damascus dimashq
mosul mawsil
homs hims
raqqa raqqah rakka
mecca makkah
medina madinah
""".strip()


def exonyms() -> dict[str, frozenset[str]]:
    """Returns each folded name with the other names of the same place."""
    groups = [frozenset(line.split()) for line in _GROUPS.splitlines()]
    return {name: group - {name} for group in groups for name in group}
