"""The reason of a rise does not speak of falls alone, nor that of a fall of rises alone.

Not applicable where no change is stated with a reason in one sentence.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CHANGE = re.compile(
    r"(?P<way>增加|减少|增长|下降)(?P<money>\d[\d,]*(?:\.\d+)?)(?:万|亿)?元[，,]?(?:(?:增长|增加|下降|减少|降低)(?:了)?\d[\d.]*%)?[，,；;。]?"
    r"(?:主要)?原因(?:是|为|系|：|:)+(?P<why>[^。；]+)"
)
UP = re.compile(r"增加|增长|新增|上升|上涨|增多|增大|调增|上调|提高")
DOWN = re.compile(r"调出|(?<!离)退休(?!人员|干部|职工|费|金)|离职|减少|下降|压减|压缩|缩减|核减|节约|节俭")
OPEN = re.compile(
    r"上年|去年|以前年度|20\d\d年|调整|转移|划转|结转|合并|统筹|比例|占比|[;；]|\d"
)  # may turn the meaning
NOTHING = re.compile(r"[0.,]+")
RISES = frozenset({"增加", "增长"})


@check(
    title="变动原因与增减方向一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="增加的原因不应只讲减少、压减、节约，减少的原因不应只讲增加、新增、提高。",
    exempt="文字没有紧接增减额说明原因。",
    tolerance=WORDS,
    example="称“增加2.00万元”，原因却是“压减一般性支出”。",
)
def reasons_fit_the_direction(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the words of every reason with the change before it."""
    found = False
    for clause in disclosure.clauses:
        for match in CHANGE.finditer("".join(clause.text.split())):
            found = True
            told = not NOTHING.fullmatch(match["money"]) and not OPEN.search(match["why"])
            rises = match["way"] in RISES
            up, down = UP.search(match["why"]), DOWN.search(match["why"])
            wrong = (down and not up) if rises else (up and not down)
            shown = match.group().split("原因")[0].rstrip("主要，,。；;")
            message = f"称“{shown}”，原因却是“{match['why']}”。"
            anchor = f"{'/'.join(clause.path)}/{match['why'][:12]}/方向"
            outcome = Outcome.FAILS if wrong and told else Outcome.HOLDS
            yield Observation(outcome, anchor, message, match["why"], match["way"], "", (clause.source,))
    if not found:
        raise Missing("文字没有紧接增减额说明原因")
