"""Reception, travel abroad and vehicles cost at least what the basic expenditure prints for the same economic items.

Projects may pay for more. Districts that number their items otherwise are told by the names. Not applicable where the
table of 三公 or the economic items are absent.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure
from review.bases import ARITHMETIC
from review.compare import agree, printed
from review.declare import check
from review.economic import details
from review.headlines import THREE_PUBLIC, headlines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

ITEMS = {"abroad": ("30212", "出国"), "reception": ("30217", "接待"), "vehicles.operation": ("30231", "车")}


@check(
    title="三公经费不低于对应经济科目",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule=(
        "“三公”经费表的因公出国（境）费、公务接待费、公务用车运行维护费，不应低于基本支出表30212、30217、"
        "30231科目金额（项目支出还可另列）。"
    ),
    exempt="未见“三公”经费表，或基本支出表没有对应的经济科目。",
    tolerance=ROUNDING,
    example="“三公”经费表公务接待费为1.00万元，低于《一般公共预算基本支出表》30217科目的1.50万元。",
)
def three_public_cost_their_items(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare each purpose with its economic item in the table of basic expenditure."""
    table = next(disclosure.of_kind("general_budget_basic_expenditure"), None)
    spent = headlines(disclosure)
    if table is None:
        raise Missing("未见一般公共预算基本支出表")
    found = False
    for key, (code, word) in ITEMS.items():
        purpose = next((item.parts[0] for item in spent.get(THREE_PUBLIC[key], [])), None)
        fitting = [item for item in details(table).items if item.code == code and word in item.name]
        parts = [item.amount for item in fitting if item.amount is not None]
        if purpose is None or not parts:
            continue
        found = True
        part = _sum(parts)
        below = purpose.base < part.base
        outcome = Outcome.HOLDS if not below else agree(purpose, part).outcome
        message = (
            f"“三公”经费表{THREE_PUBLIC[key]}为{printed(purpose)}，低于《{table.title}》{code}科目的{printed(part)}。"
        )
        places = (purpose.source, *(amount.source for amount in parts))
        yield Observation(outcome, key, message, printed(purpose), f"≥{printed(part)}", "", places)
    if not found:
        raise Missing("未见三公经费表或对应的经济科目")


def _sum(parts: list[Amount]) -> Amount:
    first = parts[0]
    return Amount(sum((part.value for part in parts[1:]), start=first.value), first.step, first.unit, first.source)
