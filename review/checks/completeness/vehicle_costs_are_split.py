"""The cost of vehicles is split into purchase and operation.

Not applicable where the table of 三公 prints no cost of vehicles.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.lines import lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

WHOLE = "vehicles.subtotal"
PARTS = ("vehicles.purchase", "vehicles.operation")


@check(
    title="公务用车购置费、运行费分开公开",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="“三公”经费表列有公务用车购置及运行费的，应分列公务用车购置费和公务用车运行维护费。",
    exempt="“三公”经费表没有公务用车购置及运行费金额。",
    tolerance=WORDS,
    example="《“三公”经费支出表》公务用车购置及运行费9.00万元，未分列购置费、运行费。",
)
def vehicle_costs_are_split(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the parts beside every sum of vehicles."""
    found = False
    for table in disclosure.of_kind("three_public"):
        for line in lines(table):
            for prefix in ("", "budget.", "executed."):
                whole = line.amounts.get(prefix + WHOLE)
                if whole is None or not whole.value:
                    continue
                found = True
                told = any(prefix + part in line.amounts or prefix + part in line.illegible for part in PARTS)
                message = f"《{table.title}》公务用车购置及运行费{printed(whole)}，未分列购置费、运行费。"
                outcome = Outcome.HOLDS if told else Outcome.FAILS
                yield Observation(outcome, f"{prefix}公务用车", message, printed(whole), "", "", (whole.source,))
    if not found:
        raise Missing("“三公”经费表没有公务用车购置及运行费金额")
