"""The expected goal of a form is that of its project, not word for word another project's.

Not applicable where fewer than two forms state a goal of some length.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, SelfAssessment
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import attached_forms, folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

LONG = 15  # characters: shorter goals may well be the same
TWO = 2


@check(
    title="预期目标不与其他项目雷同",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="各项目自评表的预期目标应按本项目填写，不同项目不应逐字相同。",
    exempt="填有预期目标（15字以上）的自评表不足2张。",
    tolerance=WORDS,
    example="“甲项目”、“乙项目”自评表的预期目标逐字相同：“保障办公区域安全、整洁，做好…”，似互相照抄。",
)
def goals_are_their_own(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for goals that several projects share."""
    by_goal: dict[str, list[SelfAssessment]] = defaultdict(list)
    for form in attached_forms(disclosure):
        goal = "".join(form.goal.split())
        if len(goal) >= LONG:
            by_goal[goal].append(form)
    if sum(map(len, by_goal.values())) < TWO:
        raise Missing("填有预期目标的自评表不足2张")
    for goal, forms in by_goal.items():
        names = list(dict.fromkeys(folded(form.project) for form in forms))
        shown = "、".join(dict.fromkeys(f"“{form.project}”" for form in forms))
        message = f"{shown}自评表的预期目标逐字相同：“{goal[:LONG]}…”，似互相照抄。"
        outcome = Outcome.FAILS if len(names) >= TWO else Outcome.HOLDS
        places = tuple(form.source for form in forms)
        yield Observation(outcome, f"{'、'.join(sorted(names))}/预期目标", message, goal, "本项目的目标", "", places)
