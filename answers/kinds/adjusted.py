"""By how much a project's budget was changed in the year: its budget for the whole year less that at its start."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import ASCENDING, CHECKED, RANKING
from answers.projects import named_projects
from answers.quantities import Quantity
from answers.record_quantities import form_quantity
from answers.records import Record, records
from answers.scope import documents_for
from answers.titles import title

_ADJUSTED = re.compile(
    r"追加|追减|调增|调减|预算(?:数|金额)?(?:有没有|有无|是否|没有?)?(?:做了?)?调整(?!率|后|预算)|调整(?:了|过)?预算"
)
_BEFORE, _AFTER = "initial_budget", "full_year_budget"


@dataclass(frozen=True, slots=True)
class _Change:
    record: Record
    before: Quantity
    after: Quantity

    @property
    def size(self) -> Decimal:
        return self.after.value - self.before.value

    @property
    def said(self) -> str:
        way = "增加" if self.size > 0 else "减少"
        changed = f"{way}{abs(self.size)}{self.after.unit}" if self.size else "没有调整"
        return (
            f"“{self.record.form.project}”年初预算数{self.before.value}{self.before.unit}，"
            f"全年预算数{self.after.value}{self.after.unit}，{changed}"
        )


def adjusted(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the change of the project that is named, the largest, or all; None where no form prints both budgets."""
    if not _ADJUSTED.search(asked.text) or CHECKED.search(asked.text) or {"definition", "reason"} & asked.aspects:
        return None
    known = records(documents_for(asked, corpus))
    named = named_projects(asked.text, (record.name for record in known))
    changes = list(_changes(record for record in known if not named or record.name in named))
    if not changes:
        return None
    if RANKING.search(asked.text):
        chosen = min if ASCENDING.search(asked.text) else max
        changes = [chosen(changes, key=lambda one: one.size)]
    elif not named:
        changes = [one for one in changes if one.size]
    said = "；".join(one.said for one in changes) or "所附自评表的年初预算数与全年预算数都相同，没有调整"
    cited = tuple(dict.fromkeys(place for one in changes for place in (*one.before.citations, *one.after.citations)))
    working = tuple(f"{one.after.value} - {one.before.value} = {one.size}" for one in changes)
    text = f"{title(known[0].document)}：{said}。"
    return Answer(asked.question, text, found=bool(cited), kind="difference", citations=cited, working=working)


def _changes(known: Iterable[Record]) -> Iterator[_Change]:
    for record in known:
        before, after = (form_quantity(record, name) for name in (_BEFORE, _AFTER))
        if before is not None and after is not None and before.unit == after.unit:
            yield _Change(record, before, after)


KIND = Kind(
    title="预算调整",
    rank=13,
    examples=("会议费项目年中追加了多少预算？",),
    answer=adjusted,
)
