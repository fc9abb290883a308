"""The project's own samples of one department as disclosures: two budgets, and the final accounts of the later year."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import disclosures
import readers
from review import RELATED
from review.across import judge_across
from samples import budget, final_accounts, text
from samples.books import LAST_YEAR

SAMPLES = {
    "budget.txt": budget.content,
    "before.txt": lambda: budget.content(LAST_YEAR),
    "accounts.txt": final_accounts.content,
}


def parsed(name, content):
    """What a sample says, read from its text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text.render(content), encoding="utf-8")
        return disclosures.parse(readers.read(path))


@cache
def sample(name):
    """One of the sound samples."""
    return parsed(name, SAMPLES[name]())


def found(*judged, check=None):
    """The findings across documents, of one check where given."""
    across = judge_across(RELATED, judged)
    return [item.finding for item in across.findings if check is None or item.finding.check == check]


def stated(disclosure, measure, aspect, value):
    """A copy in which the first figure of that measure and aspect states another number."""
    figures = list(disclosure.figures)
    number = next(i for i, item in enumerate(figures) if (item.measure, item.aspect) == (measure, aspect))
    amount = figures[number].amount
    figures[number] = replace(figures[number], amount=replace(amount, value=value))
    return replace(disclosure, figures=tuple(figures))


def answered(disclosure, named, **changes):
    """A copy in which the row of that name differs; nothing changed means that the row is left out."""
    forms = []
    for form in disclosure.self_assessments:
        rows = [replace(row, **changes) if row.level3 == named else row for row in form.results]
        forms.append(replace(form, results=tuple(row for row in rows if changes or row.level3 != named)))
    return replace(disclosure, self_assessments=tuple(forms))
