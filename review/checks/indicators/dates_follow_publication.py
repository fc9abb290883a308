"""What a budget sets to be done is not due before the month in which the budget is published.

One remark a disclosure: work may have begun before. Not applicable to final accounts, covers without a month, and
budgets without date targets.
"""

import re
from collections.abc import Iterator
from datetime import date

from disclosures.model import Disclosure, Kind
from disclosures.targets import deadline
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DIGITS = {
    character: digit for digit, characters in enumerate(("〇○零oO0", *"一二三四五六七八九")) for character in characters
}
MONTHS = {name: number for number, name in enumerate("一二三四五六七八九", 1)} | {"十": 10, "十一": 11, "十二": 12}
PRINTED = re.compile(
    r"(?P<year>20\d\d|[二2][〇○零oO0][〇○零oO一二三四五六七八九\d]{2})年(?P<month>1?\d|十[一二]?|[一二三四五六七八九])月"
)
SHOWN = 5


@check(
    title="时效指标不早于预算公开",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="预算中时效指标的截止日期不宜早于封面所列公开月份；一份文件只提一条，请核实是否照搬上年或已经完成。",
    exempt="决算；封面未见年月；指标值未写明日期。",
    tolerance=WORDS,
    example="1个时效指标早于封面所列公开月份（2026年4月）：“甲项目”“拨付时间”（2026年2月28日前）。",
)
def dates_follow_publication(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every date target with the month on the cover."""
    month = _published(disclosure)
    due = [(item, day) for item in disclosure.indicators if (day := deadline(item.target)) is not None]
    if month is None or disclosure.identity.kind is not Kind.BUDGET or not due:
        raise Missing("不是预算文件，封面未见年月，或没有写明日期的指标")
    early = [item for item, day in due if day < month and day.year == month.year]
    shown = "、".join(f"“{item.scope}”“{item.level3}”（{item.target.raw}）" for item in early[:SHOWN])
    more = "等" if len(early) > SHOWN else ""
    message = (
        f"{len(early)}个时效指标早于封面所列公开月份（{month.year}年{month.month}月）：{shown}{more}，"
        "请核实是否照搬上年或已经完成。"
    )
    places = [item.source for item in early]
    if early and disclosure.identity.source is not None:
        places.append(disclosure.identity.source)
    outcome = Outcome.FAILS if early else Outcome.HOLDS
    yield Observation(outcome, "公开月份", message, shown, f"{month.year}年{month.month}月以后", "", tuple(places))


def _published(disclosure: Disclosure) -> date | None:
    """The first day of the month that the cover prints last, where it is of the budget's year."""
    cover = "".join(disclosure.identity.source.text.split()) if disclosure.identity.source is not None else ""
    found = [date(_year(match["year"]), _month(match["month"]), 1) for match in PRINTED.finditer(cover)]
    return found[-1] if found and found[-1].year == disclosure.identity.year else None


def _year(text: str) -> int:
    return int("".join(character if character.isdigit() else str(DIGITS[character]) for character in text[1:])) + 2000


def _month(text: str) -> int:
    return MONTHS.get(text) or min(max(int(text), 1), 12)
