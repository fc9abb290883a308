"""Which paragraphs are headings, of which level, and how their numbers are written."""

import re

PART, SECTION, SUBSECTION, ITEM, SUBITEM = range(5)
LONGEST_HEADING = 60
LONGEST_NUMBERED = 90  # with a remark in brackets
LONGEST_SPOKEN = 45
LONGEST_WITH_COMMA = 25

_HAN = "一二三四五六七八九十"
_MARKERS = (
    (PART, re.compile(rf"第[{_HAN}]{{1,3}}(?:部分|章|篇)")),
    (PART, re.compile(rf"附件[{_HAN}\d]{{0,3}}(?:[:：、.．]|$)")),
    (SECTION, re.compile(rf"[{_HAN}]{{1,3}}[、.．]")),
    (SUBSECTION, re.compile(rf"[（(][{_HAN}]{{1,3}}[)）][、.．]?")),
    (ITEM, re.compile(r"\d{1,2}(?:[、．]|\.(?!\d))")),
    (SUBITEM, re.compile(r"[（(]\d{1,2}[)）]|[①-⑳]")),
)
_BARE_PART = re.compile(rf"第[{_HAN}]{{1,3}}(?:部分|章|篇)|附件[{_HAN}\d]{{0,3}}[:：]?")
_TOPIC = re.compile(
    r"(?:情况|说明|结果|概况|职责|机构|设置|构成|分析|建议|措施|意义|问题|解释|附件|目标|内容|依据|原则|体系|经验|安排"
    r"|概述|过程|绩效|因素|费|支出|收入|表)$"
)
_REMARK = re.compile(r"(?<=.{4})（[^（）]*）$")
_BROKEN = re.compile(r"[。；;！!？?].|[：:].|[；;，]$|\d(?:亿元|万元|千元|元|%)")
_SPOKEN = re.compile(r"(?:情况|说明|结果|概况|构成|职责)。$")
_TITLE = re.compile(
    r"(?:自评|评价|绩效|总结|评估)[^，。；：]{0,12}报告$|(?:预算|决算|公开)[^，。；：]{0,12}说明$|名词解释$|部门概况$"
)
_STOPS = "。；;！!？?"


def marker(text: str) -> tuple[int, str] | None:
    """Return the level and the number that the text begins with ("（一）" → SUBSECTION), None where it has none."""
    for level, pattern in _MARKERS:
        if match := pattern.match(text):
            return level, match.group()
    return None


def is_bare_part(text: str) -> bool:
    """Whether the text is a part's number whose title stands on the next line."""
    return _BARE_PART.fullmatch(text) is not None


def is_title(text: str, *, large: bool) -> bool:
    """Whether an unnumbered line heads a report or a part; ``large`` where its type is larger than the text's."""
    if len(text) > LONGEST_HEADING or any(stop in text for stop in _STOPS + "，：:"):
        return False
    return _TITLE.search(text) is not None or (large and _TOPIC.search(text) is not None)


def heading_level(text: str, following: str | None, *, large: bool = False) -> int | None:
    """Return the level if the paragraph is a heading, None if it is text.

    A numbered line without a full stop is a heading unless it is one of a list, that is, unless the next paragraph is
    numbered alike or higher. With a full stop it must be short and name a topic ("（一）总体情况。").
    """
    found = marker(text)
    if found is None:
        return PART if is_title(text, large=large) else None
    level, number = found
    title = _REMARK.sub("", text[len(number) :].strip())
    if level == PART:
        heads = len(text) <= LONGEST_HEADING and not _has_stop(title)
    elif level > SUBSECTION or len(text) > LONGEST_NUMBERED or not title or _BROKEN.search(title):
        heads = False
    elif title.endswith("。"):
        heads = _SPOKEN.search(title) is not None and len(title) <= LONGEST_SPOKEN and "，" not in title
    elif "，" in title and len(title) > LONGEST_WITH_COMMA:
        heads = False
    else:
        heads = _TOPIC.search(title.rstrip("：")) is not None or not _is_listed(level, following)
    return level if heads else None


def _has_stop(text: str) -> bool:
    return any(stop in text for stop in _STOPS)


def _is_listed(level: int, following: str | None) -> bool:
    found = marker(following) if following else None
    return following is None or (found is not None and found[0] <= level)
