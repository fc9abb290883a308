"""Definitions speak of the treasury's own level: no 市级财政 in a district's document, no 省级 in a county's.

Not applicable where the place's level is unknown or no definition names one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

LEVEL = re.compile(r"(?<![地设])(?P<level>[省市区县])级财政(?:当年拨付|预算管理|部门?拨付|预算资金)")
OWN = {"省": "省", "市": "市", "州": "市", "区": "区县", "县": "区县", "旗": "区县"}


@check(
    title="名词解释的财政级次与本级相符",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="名词解释中“××级财政当年拨付”“纳入××级财政预算管理”的级次，应与部门所在地的级次相符。",
    exempt="未能确定部门所在地的级次，或名词解释未写级次。",
    tolerance=WORDS,
    example="名词解释称“市级财政当年拨付”，本部门属于甲市乙区，应为区级或同级。",
)
def levels_fit_the_place(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the level of every definition with that of the place."""
    district = disclosure.identity.district or ""
    own = OWN.get(district[-1:], "")
    if not own or district.endswith(("自治区", "新区", "开发区", "示范区")):
        raise Missing("未能确定部门所在地的级次")
    strayed: dict[str, list[tuple[str, Source]]] = defaultdict(list)
    found = False
    for clause in disclosure.clauses:
        if "名词解释" not in "".join(clause.path):
            continue
        for match in LEVEL.finditer("".join(clause.text.split())):
            found = True
            words = match.group()[match.group().index(match["level"]) :]
            if match["level"] in own:
                yield Observation(Outcome.HOLDS, words, f"名词解释称“{words}”，与本级相符。", sources=(clause.source,))
            else:
                strayed[match["level"]].append((words, clause.source))
    if not found:
        raise Missing("名词解释未写财政级次")
    for level, items in strayed.items():
        shown = "、".join(dict.fromkeys(f"“{words}”" for words, _ in items))
        message = f"名词解释称{shown}，本部门属于{district}，应为{own[0]}级或同级。"
        places = tuple(source for _, source in items)
        yield Observation(Outcome.FAILS, f"财政级次/{level}", message, shown, f"{own[0]}级", "", places)
