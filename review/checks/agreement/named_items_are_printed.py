"""The economic items that the text names are those of the table: under 人员经费, 公用经费 and running costs.

Judged are names of the state's classification only. Lists that end in 等 may leave items out, other lists name all of
them. Running costs may name items in other words (水电费), of which none may be in the table; a sentence that defines
them (是指…) is passed over. Not applicable where the text lists no items, or the table of basic expenditure is absent.
"""

import re
from collections.abc import Iterator

from disclosures.model import Clause, Disclosure
from review.bases import OPERATING_RULES
from review.classification import CODES, KNOWN, NAMES
from review.declare import check
from review.economic import CLASS_LENGTH, PERSONNEL, PUBLIC, details
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

LISTED = re.compile(
    r"(?P<of>人员经费|公用经费)[^；。]{0,40}?主要(?:包括|用于|是)[：:]?(?P<items>[^；。（]*(?:（[^）]*）[^；。（]*)*)"
)
RUNNING = re.compile(
    r"(?:机构运转|机关运行)(?!经费[：:，]?是?指)[^。]*?(?:需要的|用于|包括)[：:]?(?P<items>[^，。；]*费[^，。；]*)"
)
OPEN = re.compile(r"等(?:支出|费用|方面)?(?:的?支出)?$")
OTHER_WORDS = {
    "水电费": ("30205", "30206"),
    "物业费": ("30209",),
    "维修费": ("30213",),
    "办公及印刷费": ("30201", "30202"),
}
GROUPS = {"人员经费": PERSONNEL, "公用经费": PUBLIC}


@check(
    title="说明所列经济科目与基本支出表一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule=(
        "文字列举的人员经费、公用经费、机关运行经费所含经济科目，应在基本支出表中有金额；"
        "不以“等”收尾的列举还应列全。只核对规范的科目名称。"
    ),
    exempt="文字未列举经济科目，或未见一般公共预算基本支出表。",
    tolerance=WORDS,
    example="文字说明公用经费主要包括的经济科目与一般公共预算基本支出表不一致：列有表中没有的租赁费。",
)
def named_items_are_printed(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every list of items in the text with the table's items that have money."""
    printed = _printed(disclosure)
    if not printed:
        raise Missing("未见一般公共预算基本支出表的经济科目")
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        for match in LISTED.finditer(text) if "基本支出" in "".join((*clause.path, text)) else ():
            found = True
            yield from _judge(clause, match["of"], match["items"], printed)
        running = RUNNING.search(text)
        if running and "名词解释" not in "".join(clause.path):
            found = True
            yield from _judge(clause, "公用经费", OPEN.sub("", running["items"]) + "等", printed, of="机关运行经费")
    if not found:
        raise Missing("文字中未列经济科目")


def _printed(disclosure: Disclosure) -> frozenset[str]:
    table = next(disclosure.of_kind("general_budget_basic_expenditure"), None)
    if table is None:
        return frozenset()
    items = [item for item in details(table).items if item.amount is not None and item.amount.value]
    return frozenset(item.code for item in items)


def _judge(
    clause: Clause, group: str, listed: str, printed: frozenset[str], of: str | None = None
) -> Iterator[Observation]:
    names = list(_names(OPEN.sub("", listed)))
    codes = {name: found for name in names if (found := _codes(name))}
    if not codes:
        return
    absent = [name for name, meant in codes.items() if not set(meant) & printed]
    own = [code for code in printed if code[:CLASS_LENGTH] in GROUPS[group]]
    told = {code for meant in codes.values() for code in meant}
    whole = not OPEN.search(listed) and len(codes) == len(names)
    left = [NAMES[code] for code in sorted(own) if whole and code in NAMES and code not in told]
    facts = [f"列有表中没有的{'、'.join(absent)}"] if absent else []
    facts += [f"未列表中的{'、'.join(left)}"] if left else []
    outcome = Outcome.FAILS if facts else Outcome.HOLDS
    message = f"文字说明{of or group}主要包括的经济科目与一般公共预算基本支出表不一致：{'；'.join(facts)}。"
    shown = "、".join((*absent, *left))
    yield Observation(outcome, f"{'/'.join(clause.path)}/{of or group}", message, shown, "", "", (clause.source,))


def _names(listed: str) -> Iterator[str]:
    """The items of a list; 和 joins two of them where it belongs to the name of none (其他商品和服务支出)."""
    for piece in re.split(r"[、，]", listed):
        yield from (name for name in ([piece] if _codes(piece) else re.split(r"[和及]", piece)) if name)


def _codes(name: str) -> tuple[str, ...]:
    if folded(name) in KNOWN:
        return (CODES[folded(name)],)
    return OTHER_WORDS.get(name, ())
