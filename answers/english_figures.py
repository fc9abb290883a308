"""Figures in English questions: below 60%, 33,000 yuan, graded good, scored 87, compared with 2023."""

import re

_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
_UNIT = {
    "%": "%",
    "percent": "%",
    "per cent": "%",
    "points": "分",
    "point": "分",
    "people": "人",
    "万元": "万元",
    "分": "分",
}
_THRESHOLD = re.compile(
    r"(?P<way>exactly|precisely|equal to|below|under"
    r"|(?:less|lower|fewer|more|higher|greater) than|short of|above|over|exceed(?:ing|ed|s)?"
    rf"|at least|no less than|not less than)\s+{_NUMBER}(?P<unit>%|per ?cent|points?|people|万元|分)",
    re.IGNORECASE,
)
_BELOW = ("below", "under", "less", "lower", "fewer", "short", "smaller")
_EXACTLY = ("exactly", "precisely", "equal")
_AT_LEAST = ("at least", "no less", "not less")
# So many yuan as are told in units of ten thousand.
_YUAN = re.compile(r"(?:(?:RMB|CNY|¥) ?)?(?P<yuan>\d[\d,]*)0000 ?(?:yuan|RMB|CNY)", re.IGNORECASE)
_FEW_YUAN = re.compile(r"(?<=\d) ?(?:yuan|RMB|CNY)(?![a-z])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SCORED = re.compile(
    r"(?:(?:only|just|merely) )?(?:scored?|got|gets?|received?|earn(?:ed)?|awarded|given)(?: (?:only|just|merely))?"
    rf" (?:a score of )?{_NUMBER}(?:points?|out of 10+)?",
    re.IGNORECASE,
)
_WHY_SCORED = re.compile(rf"\bwhy\b(?P<what>.{{4,120}}?)\b{_SCORED.pattern}", re.IGNORECASE)
_COMPARED_YEAR = re.compile(
    r"(?:(?:when )?compared (?:with|to)|versus|vs\.?|against|over|than(?: in)?|relative to|from)\s+"
    r"(?:(?:that|those|the (?:budget|figure|year)) (?:of|for|in) )?(?:the )?(?P<year>20\d\d)(?![\d年])(?:'s|’s)?"
    r"(?: (?:budget|level|figures?))?",
    re.IGNORECASE,
)
# So much more or less than the year before is a change: lower than in 2023.
_CHANGE_ON_YEAR = re.compile(
    rf"(?P<way>lower|smaller|less|fewer|higher|larger|greater|more|bigger) (?={_COMPARED_YEAR.pattern})", re.IGNORECASE
)
_YEAR_END = re.compile(
    r"(?:at|by|as of|as at) (?:the )?(?:year[- ]end|end)(?: of)? (?P<year>20\d\d)|(?P<other>20\d\d) year[- ]end",
    re.IGNORECASE,
)
_GRADES = {"excellent": "优", "good": "良", "fair": "中", "medium": "中", "poor": "差"}
_GRADE = r"(?P<grade>excellent|good|fair|medium|poor|优|良|中|差)"
_GRADED_WHY = re.compile(
    r"(?:rated|graded|(?:given|awarded|assigned)(?: (?:a|an|the))?(?: (?:rating|grade))?(?: of)?)(?: as)?"
    rf"\W+{_GRADE}(?![a-z])",
    re.IGNORECASE,
)
_NOT_GRADED = re.compile(
    r"(?:(?:not|n't|n’t|never) (?:get |receive |be )?(?:rated|graded|given|received?|get)"
    r"|other than|f[ae]ll short of|below|without)"
    rf"(?: (?:a|an|the))?(?: grade(?: of)?| rating(?: of)?)?(?: as)?\W+{_GRADE}(?![a-z])",
    re.IGNORECASE,
)


def with_figures(text: str) -> str:
    """Return a text with its thresholds, scores, grades and compared years in Chinese: below 60% → 低于60%."""
    text = _FEW_YUAN.sub("元", _YUAN.sub(r"\g<yuan>万元", _THOUSANDS.sub("", text)))
    text = _NOT_GRADED.sub(lambda said: f" , 自评等级不是{_grade(said)} , ", text)
    text = _GRADED_WHY.sub(lambda said: f" , 自评等级{_grade(said)} , ", text)
    text = _THRESHOLD.sub(_threshold, text)
    text = _WHY_SCORED.sub(lambda said: f"{said['what']} , 为什么只得{said['number']}分 , ", text)
    text = _SCORED.sub(lambda said: f" , 得{said['number']}分 , ", text)
    text = _YEAR_END.sub(lambda said: f" , {said['year'] or said['other']}年末 , ", text)
    text = _CHANGE_ON_YEAR.sub(lambda said: f" , {'下降' if said['way'].lower() in _BELOW else '增长'} , ", text)
    return _COMPARED_YEAR.sub(lambda said: f" , 比{said['year']}年 , ", text)


def _threshold(said: re.Match[str]) -> str:
    way = said["way"].lower()
    chinese = "低于" if way.startswith(_BELOW) else "不低于" if way.startswith(_AT_LEAST) else "超过"
    chinese = "等于" if way.startswith(_EXACTLY) else chinese
    unit = _UNIT.get(re.sub(r"s$", "", said["unit"].lower()).replace("percent", "%"), said["unit"])
    return f" , {chinese}{said['number']}{unit} , "


def _grade(said: re.Match[str]) -> str:
    return _GRADES.get(said["grade"].lower(), said["grade"])
