"""The figures that a text states, in digits or in Chinese numerals: two texts are held against each other by them."""

import re
import unicodedata
from decimal import Decimal

_COUNTED = "年|月|日|人次|人|个|项|辆|台|次|条|户|天|份|张|篇|件|家|处"
_UNIT = rf"(?:[十百千万亿]*(?:元|美元)|[千百十]?[万亿]|个百分点|百分点|%|‰|倍|分|折|成|{_COUNTED})?"
_DIGITS = re.compile(rf"(?P<number>[-−]?\d[\d,]*(?:\.\d+)?)\s*(?P<unit>{_UNIT})")
_CHINESE = re.compile(
    r"(?:百分之)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半几数]+(?:点[零〇一二三四五六七八九]+)?"
)
_ENGLISH = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|thirds?|quarters?|twice|doubled?|tripled?|tenfold)\b",
    re.IGNORECASE,
)
_MAGNITUDES = frozenset("十百千万亿")
# Words that hold a numeral and count nothing.
_WORDS = re.compile(
    r"一共|一些|一下|一致|一般|一直|一样|一并|统一|唯一|之一|进一步|另一|同一|数字|数据|数额|数值|预算数|执行数|决算数|完成数|总数|数为"
    r"|几乎|万元|亿元|千元|第[一二三四五六七八九十]+部分|“?三公”?经费"
)

Figure = tuple[Decimal, str]


def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures in digits with their units, in their order; full-width digits count as digits."""
    found = _DIGITS.finditer(unicodedata.normalize("NFKC", text).replace("−", "-"))
    return tuple((Decimal(match["number"].replace(",", "")).normalize(), match["unit"]) for match in found)


def chinese_figures(text: str) -> tuple[str, ...]:
    """Return the Chinese numerals, each with the character that follows it; words that count nothing are left out."""
    plain = _WORDS.sub(" ", _DIGITS.sub(" ", unicodedata.normalize("NFKC", text)))
    found = (text_at(plain, match) for match in _CHINESE.finditer(plain) if not set(match.group()) <= _MAGNITUDES)
    return tuple(found)


def english_figures(text: str) -> tuple[str, ...]:
    """Return the numbers that English words say, in small letters."""
    return tuple(found.lower() for found in _ENGLISH.findall(text))


def text_at(text: str, match: re.Match[str]) -> str:
    """Return what was found with the one character after it, which says what is counted."""
    return text[match.start() : match.end() + 1]
