"""No heading says a name or word twice in a row, and no phrase owns itself (甲市乙区甲市乙区…局, 编制单位的单位).

Not applicable to documents without headings and clauses.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DOUBLED = re.compile(r"(?P<words>[一-鿿]{3,20})(?P=words)")
OWNED = re.compile(
    r"(?<![一-鿿])[^，。；：、]*?(?P<words>单位|项目|资金|经费|工作|支出|收入|预算|人员)的(?P=words)(?!的)"
)


@check(
    title="标题和短语没有重复书写",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="标题中的名称、词语不应紧接着重复书写；说明文字中不应有“单位的单位”一类自我修饰的语病。",
    exempt="未能识别文件的标题和说明文字。",
    tolerance=WORDS,
    example="标题“附件：甲市乙区甲市乙区水务局2026年部门预算表”中“甲市乙区”连续重复。",
)
def headings_are_written_once(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for doubled words in every heading, and for self-owned words in every clause."""
    places = (*disclosure.headings, *disclosure.contents)
    if not places and not disclosure.clauses:
        raise Missing("未能识别文件的标题和说明文字")
    doubled: dict[str, list[Source]] = defaultdict(list)
    for place in places:
        match = DOUBLED.search(_plain(place))
        words = match["words"] if match and len(set(match["words"])) > 1 else ""
        doubled[words].append(place)
    for words, found in doubled.items():
        message = f"标题“{_plain(found[0])}”中“{words}”连续重复。"
        outcome = Outcome.FAILS if words else Outcome.HOLDS
        yield Observation(outcome, f"标题/{words}", message, words * 2, words, "", tuple(found))
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        owned = OWNED.search(text)
        words = f"{owned['words']}的{owned['words']}" if owned else ""
        outcome = Outcome.FAILS if owned else Outcome.HOLDS
        message = f"“{words}”重复修饰：“{owned.group()[-24:] if owned else ''}”。"
        yield Observation(
            outcome, f"{'/'.join(clause.path)}/{words}", message, words, words[:2], "", (clause.source,), Severity.INFO
        )


def _plain(place: Source) -> str:
    return "".join(place.text.split())
