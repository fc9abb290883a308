"""A line that heads others on one side of a table prints their sum: 二、上年结转 is not blank above an amount of 20.00.

Not applicable where no table of both sides has lines below others.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure
from review.bases import ARITHMETIC
from review.compare import add_up, printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.sides import KINDS, SUBSET, Entry, Level, Side, main_key, sides
from review.tolerances import ROUNDING


@check(
    title="收支表各大项等于所属各项之和",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="收支表中“一、”下分“（一）”的，大项金额应等于所属各项之和；所属项有金额而大项空白的为漏填。",
    exempt="收支表没有分级列示的项目。",
    tolerance=ROUNDING,
    example="《财政拨款收支总体情况表》“上年结转”为空白，所属“国有资本经营预算拨款”列有20.00万元。",
)
def groups_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such line with the sum of those below it."""
    found = False
    for table in disclosure.of_kind(*KINDS):
        for side in sides(table):
            for head, parts in _groups(side):
                found = True
                yield _judge(table.title, head, parts, main_key(side))
    if not found:
        raise Missing("收支表没有分级列示的项目")


def _groups(side: Side) -> Iterator[tuple[Entry, list[Entry]]]:
    """The lines 一、 with the lines （一） that follow each, up to the next."""
    head: Entry | None = None
    parts: list[Entry] = []
    for entry in (*side.entries, None):
        if entry is not None and entry.level is Level.SECOND:
            parts.append(entry)
        elif entry is None or entry.level is Level.FIRST:
            if head is not None and parts:
                yield head, parts
            head, parts = entry, []


def _judge(title: str, head: Entry, parts: list[Entry], key: str) -> Observation:
    amounts = [part.amounts[key] for part in parts if key in part.amounts]
    filled = [amount for amount in amounts if amount.value]
    own = head.amounts.get(key)
    anchor = f"{title}/{head.name}"
    places = (head.source, *(amount.source for amount in filled))
    if own is None:
        fails = bool(filled) and not head.illegible and not SUBSET.search(head.name)
        message = f"《{title}》“{head.name}”为空白，所属各项列有{_shown(filled)}。"
        return Observation(
            Outcome.FAILS if fails else Outcome.HOLDS, anchor, message, "空白", _shown(filled), "", places
        )
    compared = add_up(own, amounts) if filled else None
    if compared is None or any(part.illegible for part in parts):
        return Observation(Outcome.HOLDS, anchor, f"《{title}》“{head.name}”没有可加的所属项。", sources=places)
    return compared.observed(anchor, f"《{title}》“{head.name}”为{{reported}}，所属各项之和为{{expected}}。", places)


def _shown(amounts: list[Amount]) -> str:
    return "、".join(printed(amount) for amount in amounts)
