"""One wrong figure breaks several comparisons: they become one finding with all its places.

Findings of one file have one cause where they differ by the same amount and share a printed figure, where a percentage
was reckoned from a stated amount that another finding shows to be wrong, and where they object to one figure of a form.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT
from review.model import Evidence, Finding, Severity
from review.quantities import Quantity, quantity

RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
RECKONED = (
    "trend/",
    "agreement/shares_",
    "narrative/covered_money_agrees",
    "narrative/quoted_rates_follow",
    "self_assessment/execution_",
)
STATED = frozenset(
    {
        "agreement/items_agree",
        "agreement/running_costs_are_public_funds",
        "agreement/shares_follow",
        "agreement/text_agrees_with_tables",
        "narrative/covered_money_agrees",
        "narrative/quoted_amounts_agree",
        "self_assessment/funds_add_up",
    }
)
SUMS = frozenset({"agreement/items_agree"})  # any figure of theirs may be the wrong one, not only the first
OF_FORMS = ("self_assessment/", "indicators/")
NEAREST = ("totals/", "self_assessment/", "agreement/", "completeness/", "indicators/", "narrative/", "trend/")
MOST_AGREE = re.compile(r"；[^；。（）]{1,3}处中[^；。（）]{1,3}处（[^；。]*）为[^；。]+")  # of review.majority
POINTS = "分"
SHOWN = 3


def one_cause_each(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those with one cause as one; the others stay as they are, in their order."""
    groups: list[list[Finding]] = []
    for finding in findings:
        joined = [group for group in groups if any(_one_cause(finding, other) for other in group)]
        if not joined:
            groups.append([finding])
            continue
        first, *more = joined
        for group in more:
            first.extend(group)
            groups.remove(group)
        first.append(finding)
    return [_as_one(group) if len(group) > 1 else group[0] for group in groups]


def _one_cause(one: Finding, other: Finding) -> bool:
    if _same_figure(one, other):
        return True
    shared = _shared(one, other)
    if not shared:
        return False
    gap = _gap(one)
    if gap is not None and gap == _gap(other):
        return True
    return _reckoned_from(one, other, shared) or _reckoned_from(other, one, shared)


def _reckoned_from(one: Finding, stated: Finding, shared: Sequence[Evidence]) -> bool:
    """Whether a percentage was reckoned from the amount that another finding shows to be stated wrongly."""
    if stated.check not in STATED or not one.check.startswith(RECKONED):
        return False
    return stated.check in SUMS or (bool(stated.evidence) and stated.evidence[0] in shared)


def _same_figure(one: Finding, other: Finding) -> bool:
    """Whether two checks of forms object to the same figure of the same row."""
    if one.check == other.check or not (one.check.startswith(OF_FORMS) and other.check.startswith(OF_FORMS)):
        return False
    same = bool(one.reported) and one.reported == other.reported and quantity(one.reported) is not None
    return same and any(each in other.evidence for each in one.evidence)


def _shared(one: Finding, other: Finding) -> list[Evidence]:
    """The printed figures that both rest on."""
    return [each for each in one.evidence if each in other.evidence and quantity(each.source.text) is not None]


def _gap(finding: Finding) -> Quantity | None:
    """By how much a finding's figures differ; None where it holds no figures against each other."""
    reported, expected = quantity(finding.reported), quantity(finding.expected)
    if reported is None or expected is None or reported.unit != expected.unit or reported == expected:
        return None
    unit = POINTS if not reported.unit and finding.check.startswith(OF_FORMS) else reported.unit
    return Quantity(abs(reported.value - expected.value), unit)


def _as_one(group: Sequence[Finding]) -> Finding:
    """The finding that names the wrong figure, with what else it broke and the places of all."""
    lead = min(group, key=lambda finding: _distance(finding, group))
    others = [finding for finding in group if finding is not lead]
    told = "、".join(dict.fromkeys(f"“{other.title}”（{other.reported}≠{other.expected}）" for other in others[:SHOWN]))
    more = f"等{len(others)}处" if len(others) > SHOWN else ""
    if not MOST_AGREE.search(lead.message):
        more += next((kept[0] for other in others if (kept := MOST_AGREE.search(other.message))), "")
    return replace(
        lead,
        message=f"{lead.message.removesuffix('。')}；同一差错还使下列关系不符：{told}{more}{_cure(lead, group)}。",
        working="；".join(dict.fromkeys(filter(None, (finding.working for finding in (lead, *others))))),
        evidence=tuple(dict.fromkeys(each for finding in (lead, *others) for each in finding.evidence)),
        also=tuple(dict.fromkeys(finding.check for finding in others if finding.check != lead.check)),
    )


def _distance(finding: Finding, group: Sequence[Finding]) -> tuple[int, bool, int]:
    """How far a finding is from the wrong figure: worst first, then those that name it, then those within one table."""
    family = next((number for number, name in enumerate(NEAREST) if finding.check.startswith(name)), len(NEAREST))
    return RANK[finding.severity], _value_of_shared(finding, group) is None, family


def _cure(lead: Finding, group: Sequence[Finding]) -> str:
    """Which figure would have to read otherwise for all of the group to hold."""
    wrong = _value_of_shared(lead, group)
    if wrong is None or len(list(_common(group))) != 1:
        return ""
    right = lead.expected if quantity(lead.reported) == wrong else lead.reported
    shown = lead.reported if right == lead.expected else lead.expected
    return f"；{shown}如改为{right}，各处即相符"


def _value_of_shared(finding: Finding, group: Sequence[Finding]) -> Quantity | None:
    """The figure of the finding that is the very one all of the group rest on; None where it is neither of its two."""
    printed = {value for each in _common(group) for value in _in_every_unit(each.source.text)}
    return next(
        (side for side in (quantity(finding.reported), quantity(finding.expected)) if side and side.value in printed),
        None,
    )


def _common(group: Sequence[Finding]) -> Iterator[Evidence]:
    """The printed figures that every finding of the group rests on."""
    return (
        each
        for each in group[0].evidence
        if quantity(each.source.text) is not None and all(each in finding.evidence for finding in group)
    )


def _in_every_unit(text: str) -> set[Decimal]:
    """A printed figure, whatever unit its table is in."""
    found = quantity(text)
    return {found.value * factor for factor in YUAN_PER_UNIT.values()} if found else set()
