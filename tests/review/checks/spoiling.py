"""Sound disclosures with one clause, target or form row changed."""

from dataclasses import replace

from tests.factories import clause
from tests.sound_accounts import ACCOUNTS, with_form
from tests.sound_budget import BUDGET, budget, indicator


def said(base, identifier, old, new):
    """A copy in which one clause says something else."""
    changed = [
        replace(item, text=item.text.replace(old, new)) if item.id == identifier else item for item in base.clauses
    ]
    assert tuple(changed) != base.clauses, f"{old} is not said"
    return replace(base, clauses=tuple(changed))


def with_clause(base, text, path="第四部分 其他/一、其他"):
    """A copy with one clause more."""
    return replace(base, clauses=(*base.clauses, clause("x", path, text)))


def with_targets(*items):
    """The sound budget with more targets of a project."""
    return budget(indicators=(*BUDGET.indicators, *(indicator("会务保障经费", *item) for item in items)))


def with_row(number, **changes):
    """Sound final accounts in which one row of the first form differs."""
    rows = list(ACCOUNTS.self_assessments[0].results)
    rows[number] = replace(rows[number], **changes)
    return with_form(results=tuple(rows))
