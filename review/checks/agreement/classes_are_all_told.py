"""Where the text goes through the general budget by class, it names every class with money in the table, no other.

Not applicable where the text names no classes, or the table is absent or breaks off before its total.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.classes import CLASSES, class_key, classes_of_table
from review.declare import check
from review.figures import AMOUNT, CLASS, GENERAL_ONLY, GENERAL_TABLE, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

OPEN = re.compile(r"等(?:支出|方面)?[。；]")
ENOUGH = 2


@check(
    title="说明列全一般公共预算各类支出",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="文字按类说明一般公共预算支出时，表中有金额的类应全部列出，且不列表中没有的类；以“等”收尾的列举允许省略。",
    exempt="文字未按类说明支出；未见一般公共预算支出表，或该表未印出合计即中断。",
    tolerance=WORDS,
    example="文字“五、一般公共预算支出情况说明”未列卫生健康（类），与《一般公共预算支出表》不一致。",
)
def classes_are_all_told(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the classes of every such sentence with those of the table."""
    table = next(disclosure.of_kind(GENERAL_TABLE), None)
    printed = classes_of_table(table) if table is not None else {}
    money = {code for code, parts in printed.items() if any(part.value for part in parts)}
    if table is None or not money:
        raise Missing("未见一般公共预算支出表的各类支出")
    found = False
    for said in spoken(disclosure):
        told = {
            class_key(match["name"])
            for figure in said.of(AMOUNT)
            if (match := CLASS.match(figure.measure)) and figure.amount.value
        } & set(CLASSES)
        if len(told) < min(ENOUGH, len(money)) or not GENERAL_ONLY.search(said.path):
            continue
        found = True
        left = [] if OPEN.search(said.clause.text) else sorted(money - told)
        more = sorted(told - money)
        facts = [f"未列{'、'.join(CLASSES.get(code, code) for code in left)}（类）"] if left else []
        facts += [f"列有表中没有的{'、'.join(CLASSES.get(code, code) for code in more)}（类）"] if more else []
        outcome = Outcome.FAILS if facts else Outcome.HOLDS
        message = f"文字“{said.clause.path[-1]}”{'；'.join(facts)}，与《{table.title}》不一致。"
        yield Observation(outcome, said.path, message, "", "", "", (said.clause.source, table.source))
    if not found:
        raise Missing("文字中未按类说明一般公共预算支出")
