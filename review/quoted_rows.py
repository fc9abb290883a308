"""The indicators that a self-report goes through, each beside the row of the form that it quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import Clause, Disclosure, Result, SelfAssessment
from review.forms import folded

SENTENCE = re.compile(
    r"三级指标[“\"](?P<name>[^”\"]+)[”\"]，?年度?指标值(?:设置)?为?[“\"](?P<target>[^”\"]+)[”\"]，?"
    r"实际完成(?:情况|值)为?[“\"](?P<actual>[^”\"]+)[”\"]"
    r"(?:[。，；]该项指标总分(?P<weight>[\d.]+)分，实际得分(?P<score>[\d.]+)分)?"
)
SHORTEST = 6
_LATEX = (("$", ""), ("\\geq", "≥"), ("\\leq", "≤"), ("\\%", "%"))


@dataclass(frozen=True, slots=True)
class Quoted:
    """One indicator as a report quotes it, and the form and row that it is of."""

    clause: Clause
    name: str
    target: str
    actual: str
    weight: str | None
    score: str | None
    form: SelfAssessment
    row: Result


def quoted_rows(disclosure: Disclosure) -> Iterator[Quoted]:
    """Yield every quoted indicator whose form is attached; a name that the form cuts off is still its name."""
    forms = [form for form in disclosure.self_assessments if form.attached]
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        for mark, plain in _LATEX:
            text = text.replace(mark, plain)
        own = [form for form in forms if folded(form.project) and folded(form.project) in folded("".join(clause.path))]
        for match in SENTENCE.finditer(text):
            for form, row in _rows(own or forms, match["name"]):
                parts = (match["target"], match["actual"], match["weight"], match["score"])
                yield Quoted(clause, match["name"], *parts, form, row)


def cut_off(printed: str, whole: str) -> bool:
    """Whether a printed name is the beginning of a longer one."""
    short, long = folded(printed), folded(whole)
    return SHORTEST <= len(short) < len(long) and long.startswith(short)


def _rows(forms: list[SelfAssessment], name: str) -> list[tuple[SelfAssessment, Result]]:
    """The one row of that name; nothing where several forms have it and nobody knows which is meant."""
    rows = [(form, row) for form in forms for row in form.results]
    exact = [pair for pair in rows if folded(pair[1].level3) == folded(name)]
    fitting = exact or [pair for pair in rows if cut_off(pair[1].level3, name)]
    return fitting if len(fitting) == 1 else []
