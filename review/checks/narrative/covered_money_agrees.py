"""The money that self-assessment is said to cover is what the listed projects spent, and its share is as stated.

Projects 个数 × money: the sum of 执行数 of the projects told or attached. The share's base is project spending from the
same budget; where more is covered than was spent, the text speaks of the budget: a remark only. Not applicable where
the text claims no coverage or not every project tells what it spent.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Coverage, Disclosure
from review.bases import PERFORMANCE_OPINION
from review.compare import add_up, ratio, sharpened
from review.declare import check
from review.forms import assessed_projects, executed_of
from review.headlines import FUNDS, GENERAL_PROJECT, STATE_CAPITAL, headlines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

BASES = {"一般公共预算": GENERAL_PROJECT, "政府性基金预算": FUNDS, "国有资本经营预算": STATE_CAPITAL}


@check(
    title="自评覆盖资金与项目执行数、项目支出相符",
    severity=Severity.ERROR,
    basis=PERFORMANCE_OPINION,
    rule="文字所称自评覆盖资金，应等于所列各项目执行数之和；所称占比应等于覆盖资金除以同一预算的项目支出。",
    exempt="文字未说明覆盖资金，或有项目未列执行数；覆盖资金多于支出决算数时可能按预算数填写，只作提示。",
    tolerance=ROUNDING,
    example=(
        "自评涉及一般公共预算资金167.73万元，所列3个项目执行数之和为173.73万元（118.75+36.92+18.06=173.73 ≠ 167.73）。"
    ),
)
def covered_money_agrees(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare money and share of every claimed coverage."""
    claims = [claim for claim in disclosure.coverage if claim.budget in BASES and claim.funds is not None]
    if not claims:
        raise Missing("文字中未说明自评覆盖的资金")
    for claim in claims:
        if claim.funds is not None:
            yield from _share(disclosure, claim, claim.funds)
    yield from _sum(disclosure, [claim for claim in claims if claim.funds is not None and claim.funds.value])


def _share(disclosure: Disclosure, claim: Coverage, funds: Amount) -> Iterator[Observation]:
    bases = headlines(disclosure).get(BASES[claim.budget], [])
    if claim.share is None or not bases:
        return
    whole = bases[0].parts[0]
    comparison = ratio(funds, whole, claim.share)
    if comparison is not None:
        message = (
            f"自评涉及{claim.budget}资金{funds.value}{funds.unit}，称占项目支出的{{reported}}，"
            f"按《{bases[0].table.title}》应为{{expected}}（{{working}}）。"
        )
        places = (claim.share.source, funds.source, whole.source)
        more = funds.base > whole.base
        severity = Severity.INFO if more else None
        if more:
            message = message.removesuffix("。") + "；覆盖资金多于决算支出，请核实是否按预算数填写。"
        yield comparison.observed(f"{claim.budget}/占比", message, places, severity=severity)


def _sum(disclosure: Disclosure, claims: list[Coverage]) -> Iterator[Observation]:
    """Only where all money comes from one budget do the projects have to add up to it."""
    spent = [executed_of(disclosure, project) for project in assessed_projects(disclosure)]
    if len(claims) != 1 or not spent or None in spent:
        return
    funds, projects = claims[0].funds, claims[0].projects
    if funds is None or (projects is not None and projects.value != len(spent)):
        return
    told = [amount for amount in spent if amount is not None]
    parts = [sharpened(amount, [funds, *told]) for amount in told]
    message = (
        f"自评涉及{claims[0].budget}资金{{reported}}，所列{len(parts)}个项目执行数之和为{{expected}}（{{working}}）。"
    )
    places = (funds.source, *(part.source for part in parts))
    yield add_up(sharpened(funds, told), parts).observed(f"{claims[0].budget}/资金", message, places)
