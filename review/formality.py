"""How alike a department's self-assessments are: scores, full rows, results that equal their targets, no problems."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import Disclosure, Result, Source
from review.compare import HUNDRED, half_up
from review.forms import assessed_projects, form_of, same

EXCELLENT = Decimal(90)
FEWEST = 3
LIMIT = Decimal(80)  # from this index on, a department is told
NOTHING = frozenset({"无", "无问题", "没有", "暂无", "未发现问题", "不存在问题"})
FLOORS = frozenset({">=", ">", "≥"})


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal:
        """The share in per cent; nothing of nothing is 0."""
        return half_up(Decimal(self.part) / self.whole * HUNDRED) if self.whole else Decimal(0)

    def __str__(self) -> str:
        return f"{self.part}/{self.whole}（{self.percent}%）"


@dataclass(frozen=True, slots=True)
class Formality:
    """The scores of a department's projects and the four shares of its index."""

    scores: tuple[Decimal, ...]
    excellent: Share
    management: Share
    exact: Share
    silent: Share
    places: tuple[Source, ...]

    @property
    def index(self) -> Decimal:
        """The mean of the shares that can be told, 0 to 100."""
        told = [share.percent for share in (self.excellent, self.management, self.exact, self.silent) if share.whole]
        return half_up(sum(told, Decimal(0)) / len(told))

    @property
    def mean(self) -> Decimal:
        """The mean score."""
        return half_up(sum(self.scores, Decimal(0)) / len(self.scores))

    @property
    def variance(self) -> Decimal:
        """The variance of the scores."""
        mean = sum(self.scores, Decimal(0)) / len(self.scores)
        return half_up(sum(((score - mean) ** 2 for score in self.scores), Decimal(0)) / len(self.scores))


def formality_of(disclosure: Disclosure) -> Formality | None:
    """The formality of a disclosure's self-assessments; None where too few projects have a score."""
    scored = [score for project in assessed_projects(disclosure) if (score := _score(disclosure, project)) is not None]
    if len(scored) < FEWEST:
        return None
    forms = [form for form in disclosure.self_assessments if form.attached]
    rows = [(item.weight, item.score) for form in forms for item in form.management]
    full = [weight.value <= score.value for weight, score in rows if weight is not None and score is not None]
    exact = [row.actual.value == row.target.value for form in forms for row in form.results if rate_floor(row)]
    silent = list(_silent(disclosure))
    points = [score for score, _ in scored]
    return Formality(
        tuple(points),
        _share([score >= EXCELLENT for score in points]),
        _share(full),
        _share(exact),
        _share(silent),
        tuple(source for _, source in scored),
    )


def rate_floor(row: Result) -> bool:
    """Whether a row sets a floor below 100 % and reports a percentage: something that had to be measured."""
    target, actual = row.target, row.actual
    if target.value is None or actual.value is None or target.unit != "%" or actual.unit != "%":
        return False
    return target.operator in FLOORS and target.value < HUNDRED


def _share(held: list[bool]) -> Share:
    return Share(sum(held), len(held))


def _score(disclosure: Disclosure, project: str) -> tuple[Decimal, Source] | None:
    """The total of the project's form, else the first score that the text tells."""
    form = form_of(disclosure, project)
    if form is not None and form.total is not None:
        return form.total.value, form.total.source
    told = (item.scores[0] for item in disclosure.statements if item.scores and same(disclosure, item.project, project))
    first = next(told, None)
    return (first.value, first.source) if first is not None else None


def _silent(disclosure: Disclosure) -> Iterator[bool]:
    """For every project of which the narrative tells problems, whether there are none."""
    for statement in disclosure.statements:
        if statement.origin == "narrative" and statement.problems is not None:
            yield "".join(statement.problems.split()).strip("。；") in NOTHING
