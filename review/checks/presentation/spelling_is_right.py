"""Words that are often mistyped in disclosures are spelled right, and no foreign word or odd mark stands in a sentence.

One remark a disclosure and kind. Not applicable to documents without clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SLIPS = (
    (re.compile(r"数量、实效|实效、质量|质量、实效|、实效指标|实效指标"), "时效"),
    (re.compile(r"(?:合作|行政|党务|人事|外事|日常|政府)事物"), "事务"),
    (re.compile(r"个人性化"), "个性化"),
    (re.compile(r"因公务接待费"), "公务接待费"),
    (re.compile(r"进一步加强化"), "进一步强化（或加强）"),
    (re.compile(r"(?:人员|情况|业务|政策|机构)变动造(?!成)"), "造成"),
    (re.compile(r"单提高"), "单位提高"),
    (re.compile(r"决算数?据\s*实性|帐表|帐户|帐簿"), "账"),
    (re.compile(r"按排|必需(?:严格|按照)|既使|布署|的的(?=[一-鿿])"), "规范用字"),
)
FOREIGN = re.compile(r"(?<=[一-鿿，、])(?:and|or|the|of|to|in|for|with)(?=[一-鿿])", re.IGNORECASE)
HALF = re.compile(r"(?<=[一-鿿])\.$")


@check(
    title="文字没有错别字和夹杂外文",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="说明文字、指标中不应有预决算公开常见的错别字（如“数量、实效”应为“时效”），句中不夹杂英文单词，句末不用半角点号；同类只提一条。",
    exempt="未能识别文件的说明文字。",
    tolerance=WORDS,
    example="“数量、实效”应为“时效”。",
)
def spelling_is_right(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for each kind of slip in every clause and indicator."""
    if not disclosure.clauses:
        raise Missing("未能识别文件的说明文字")
    texts = list(_texts(disclosure))
    for pattern, right in SLIPS:
        yield _judge(texts, pattern, f"应为“{right}”" if right != "规范用字" else "不是规范用字")
    yield _judge(texts, FOREIGN, "是夹杂在中文句中的英文")
    yield _judge(texts, HALF, "是半角点号，中文句末应用“。”")


def _texts(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for clause in disclosure.clauses:
        yield clause.text, clause.source
    for item in disclosure.indicators:
        yield f"{item.level3}\n{item.explanation}", item.source


def _judge(texts: list[tuple[str, Source]], pattern: re.Pattern[str], wrong: str) -> Observation:
    found = [(text, match, place) for raw, place in texts if (match := pattern.search(text := "".join(raw.split())))]
    shown = "、".join(
        dict.fromkeys(f"“{text[max(0, match.start() - 6) : match.end() + 6]}”" for text, match, _ in found)
    )
    word = found[0][1].group() if found else pattern.pattern
    message = f"{shown}中“{word}”{wrong}。"
    outcome = Outcome.FAILS if found else Outcome.HOLDS
    places = tuple(dict.fromkeys(place for *_, place in found))
    return Observation(outcome, f"用字/{pattern.pattern}", message, word, "", "", places)
