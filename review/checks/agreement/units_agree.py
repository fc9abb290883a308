"""The number of budget units that the text states is that of the units it names and of the table of income.

Not applicable where the text states no number.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.lines import lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import COUNT

STATED = re.compile(
    r"编制范围的(?:预算|决算)?单位(?:共计|共有|共|有)?(?P<count>\d+|[一二三四五六七八九十两])个(?:[，,：:；。]|$)(?P<rest>.*)"
)
LISTED = re.compile(r"^[，,]?(?:具体)?(?:包括|分别是|分别为|是|为)?[：:]?(?P<names>[^。；]*)")
NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九十")} | {"两": 2}
UNIT_LENGTHS = (6, 9)


@check(
    title="预算单位个数与名单、收入表一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="文字所称纳入编制范围的预算单位个数，应等于其后列名的单位数，并与收入总表所列单位数一致。",
    exempt="文字未说明单位个数。",
    tolerance=COUNT,
    example="文字称纳入编制范围的单位共3个，列名2个。",
)
def units_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every stated number with the names after it and with the units of the table."""
    printed = _printed(disclosure)
    found = False
    for clause in disclosure.clauses:
        match = STATED.search("".join(clause.text.split()))
        if match is None:
            continue
        found = True
        count = int(match["count"]) if match["count"].isdigit() else NUMERALS[match["count"]]
        listed = LISTED.match(match["rest"])
        named = [name for name in (listed["names"] if listed else "").split("、") if len(name) > 3]
        facts = [f"列名{len(named)}个"] if named and len(named) != count else []
        facts += [f"部门收入表列{len(printed)}个"] if printed and len(printed) != count else []
        outcome = Outcome.FAILS if facts else Outcome.HOLDS
        message = f"文字称纳入编制范围的单位共{count}个，{'、'.join(facts)}。"
        anchor = f"{'/'.join(clause.path)}/单位"
        yield Observation(outcome, anchor, message, f"{count}个", "、".join(facts), "", (clause.source,))
    if not found:
        raise Missing("文字中未说明预算单位个数")


def _printed(disclosure: Disclosure) -> tuple[str, ...]:
    """The units that a budget's table of income lists below their department."""
    table = next(disclosure.of_kind("income"), None)
    found = lines(table) if table is not None else ()
    return tuple(line.name for line in found if line.code.isdigit() and len(line.code) in UNIT_LENGTHS and line.name)
