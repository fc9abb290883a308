"""Targets among the words of a dump: "≥95%", "2024 年 12 月 31 日前", "显著提升", though blanks and wraps part them."""

import re
from collections.abc import Sequence

from disclosures.fragments.tokens import Token

MOST_WORDS = 9  # of one target: a date typed with blanks and wrapped

_UNITS = (
    r"(?:[万千百]?(?:人次|人|次|个|台|套|台套|台[（(]套[)）]|件|项|辆|份|篇|场次|场|期|天|条|户|家|批次|批|名|亩|公里|千米|米|平方米|立方米"
    r"|平方公里|吨|日|月|年|小时|分钟|处|座|块|张|册|部|节|课时|只|株|棵|公顷|所|组|队|支|类|种|元|元/人|元/月|户次|站|点|岗|级)"
    r"|亿元?|万|%|％|‰|分|个工作日|个月|季度|个百分点)"
)
_DATE = (
    r"(?:20\d{2}年?度?(?:\d{1,2}月份?)?(?:\d{1,2}日)?|\d{1,2}月份?(?:\d{1,2}日)?|每[年月季周日](?:\d{1,2}[月日])*)"
    r"(?:之前|以前|前|底前|底|末|初|内|之内|上旬|中旬|下旬|完成)*"
)
_FIGURE = rf"[≥≤＞＜><＝=≧≦≈]*\d[\d,]*(?:\.\d+)?{_UNITS}?(?:以上|以下|以内|左右|及以上|/[年月日季周次]|每[年月])*"
_TARGET = re.compile(rf"(?:{_FIGURE}|{_DATE})(?:[-~—至](?:{_FIGURE}|{_DATE}))?")
_BEGINS = re.compile(r"[≥≤＞＜><＝=≧≦≈\d每]")
_DEGREE = r"(?:有效|显著|明显|持续|不断|逐步|进一步|大幅|较大|稳步|全面|充分|长期|得到)*"
_SPOKEN = re.compile(
    rf"{_DEGREE}(?:提高|提升|增强|改善|促进|保障|推动|加强|完善|优化|稳定|巩固|维护|落实|增加|减少|降低|扩大|规范|影响)?"
    r"|相关|科学|合理|完整|真实|合规|健全|公开|及时|按时|准确|良好|较好|优秀|优良|优|良|合格|达标|完成|是|有|无|达到预期|完好|安全|高效"
)


def target_at(tokens: Sequence[Token], index: int) -> int:
    """How many words from here on make a target; 0 where none begins."""
    if _BEGINS.match(tokens[index].text):
        for size in range(min(MOST_WORDS, len(tokens) - index), 0, -1):
            if _TARGET.fullmatch("".join(token.text for token in tokens[index : index + size])):
                return size
        return 0
    return spoken_at(tokens, index)


def spoken_at(tokens: Sequence[Token], index: int) -> int:
    """How many words from here on make a target in words (显著提升), each word whole."""
    for size in (2, 1):
        text = "".join(token.text for token in tokens[index : index + size])
        if (
            len(text) <= 8
            and _SPOKEN.fullmatch(text)
            and (size == 1 or not tokens[index + 1 : index + 2] or _near(tokens, index))
        ):
            return min(size, len(tokens) - index)
    return 0


def _near(tokens: Sequence[Token], index: int) -> bool:
    """Whether the second word goes on with a degree begun by the first (显著 | 提升)."""
    return re.fullmatch(_DEGREE, tokens[index].text) is not None


def is_spoken(text: str) -> bool:
    """Whether a target is told in words."""
    return _SPOKEN.fullmatch(text) is not None
