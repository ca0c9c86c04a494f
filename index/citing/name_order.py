"""The order of the names of one person: family name first or last, and whether the form of the name shows it."""

import re

from index.citing.ascii_letters import to_ascii
from index.citing.organization import is_given_name

# given names of two syllables as Koreans and Chinese write them in Latin letters: "Min-jun", "Kai-shek"
_HYPHENATED_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_LONGEST_FAMILY = 6
"""Letters of the longest family name that comes before such a given name: "Chiang"."""
# nine of ten people in Vietnam have one of these family names, which come first
_VIETNAMESE = frozenset("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh".split())
_VIETNAMESE_MIDDLE = frozenset("van thi huu duc ngoc xuan quoc thanh minh dinh chi nguyen trong".split())
# the commonest family names of China, by the census, and of Korea; they come first in the order of those countries
_CHINESE = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng"
    " xiao jia wei xue ye yan pan du dai xia zhong tian ren jiang fan fang shi yao tan zou xiong jin lu hao kong bai"
    " cui kang mao qiu qin gu hou shao meng long wan duan qian yin chang qiao lai wen xi ai mo".split()
)
_KOREAN = frozenset("kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn moon bae".split())
_PINYIN = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|er|a|o|e|i|u))"
)
_TWO_PINYIN_SYLLABLES = re.compile(rf"{_PINYIN}{{2}}")
_ENGLISH_END = re.compile(r"[nml]e$")
"""How "Lane" and "Cole" end, and hardly any Chinese name."""
# letters that given names of Europe do not have
_CHINESE_ONLY = re.compile(r"zh|x|q(?!u)|ng$")
_KOREAN_SYLLABLE = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|[gkndtrlmbpsjh])?(?:yae|yeo|wae|eui|oo|ee|eo|eu|ae|ya|yo|yu|ye|wa|wo|we|wi|oe|ui|[aeiou])"
    r"(?:ng|ck|[knlmpt])?"
)
_PATRONYMIC = re.compile(r".{2,}(?:ovych|evych|ovich|evich|yovich|ovna|evna|ivna|yivna|ovic|evic|oglu|oğlu|qizi)")


def is_family_first(words: list[str]) -> bool:
    """Whether the family name comes first by its form: "Kim Min-jun", "Nguyễn Văn An", "Xi Jinping"."""
    if len(words) not in (2, 3) or (is_given_name(words[0]) and words[0].lower() not in _KOREAN | _CHINESE):
        return False
    first, *given = [to_ascii(word).lower() for word in words]
    if len(words) == 2 and _HYPHENATED_GIVEN.fullmatch(words[1]) and len(words[0]) <= _LONGEST_FAMILY:
        return True
    if first in _VIETNAMESE:
        return _has_vietnamese_letters(words) or (len(given) == 2 and given[0] in _VIETNAMESE_MIDDLE)
    is_western = any(is_given_name(word) and not _CHINESE_ONLY.search(word.lower()) for word in words[1:])
    if is_western:
        return False  # "Kim Ann Holm"
    if len(words) == 2:
        is_pinyin = _TWO_PINYIN_SYLLABLES.fullmatch(given[0]) and not _ENGLISH_END.search(given[0])
        return first in _CHINESE and len(given[0]) > 3 and bool(is_pinyin)
    return first in _KOREAN and all(_KOREAN_SYLLABLE.fullmatch(word) for word in given)


def is_unsure(given: list[str], family: list[str]) -> bool:
    """Whether the last of the given names may be the first of two family names: "Ana García Márquez".

    A family name of several words, a patronymic before it or an article joined to it shows where it begins.
    """
    last = given[-1] if len(given) > 1 else ""
    if not last or len(family) > 1 or len(last.rstrip(".")) <= 2 or "." in last or last[:1].islower():
        return False
    if "-" in family[0] or to_ascii(family[0]).lower() in _VIETNAMESE or _PATRONYMIC.fullmatch(last.lower()):
        return False
    return not is_given_name(last)


def _has_vietnamese_letters(words: list[str]) -> bool:
    # letters such as ễ, which Vietnamese alone has
    return any(ord(char) > 0x24F for char in "".join(words))
