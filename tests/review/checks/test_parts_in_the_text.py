"""A section that states a measure of several parts contradicts no table."""

from dataclasses import replace

import pytest

from review import assess
from tests.factories import figure
from tests.sound_budget import BUDGET

CHECK = "agreement/text_agrees_with_tables"
SAID = next(item for item in BUDGET.figures if (item.measure, item.aspect) == ("人员经费", "金额"))


def found(*texts):
    others = [item for item in BUDGET.figures if item != SAID]
    stated = [figure(SAID.clause, SAID.measure, text, year=SAID.year) for text in texts]
    stated = [replace(item, section=SAID.section) for item in stated]
    return [item for item in assess(replace(BUDGET, figures=(*others, *stated))).findings if item.check == CHECK]


def test_one_other_amount_is_found():
    assert len(found("56.00")) == 1


@pytest.mark.parametrize(
    "texts", [("40.00", "25.00"), ("30.00", "12.00", "7.00")], ids=["parts of the whole", "a list of units"]
)
def test_amounts_of_parts_are_not_held_against_the_whole(texts):
    assert found(*texts) == []
