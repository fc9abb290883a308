"""The rule book is what the declarations give."""

import re

import pytest

from review import CHECKS, rulebook, tolerances
from review.rubric import OverCompletion
from review.rulebook import Measured

TOLERANCES = {value for name, value in vars(tolerances).items() if name.isupper()}
REPORT = """| check | planted | found | findings explained | false alarms |
|---|---|---|---|---|
| `totals/sides_add_up` | 6 | 5 | 38 | 2 |
| `totals/income_equals_expenditure` | 0 | 0 | 4 | 0 |
"""


@pytest.mark.parametrize("check_id", CHECKS, ids=str)
def test_every_check_states_its_rule_and_when_it_does_not_apply(check_id):
    rule = " ".join(rulebook.docstring(CHECKS[check_id]).split())

    assert "Not applicable" in rule or "Never an error" in rule
    assert CHECKS[check_id].basis
    assert CHECKS[check_id].judge.__doc__


@pytest.mark.parametrize("check_id", CHECKS, ids=str)
def test_every_check_tells_reviewers_its_rule_tolerance_exemption_and_an_example(check_id):
    check = CHECKS[check_id]
    sentences = (check.rule, check.exempt, check.example)

    assert all(text.endswith("。") and re.search(r"[一-鿿]{2}", text) for text in sentences)
    assert check.tolerance in TOLERANCES
    assert check.rule != check.title


def test_no_two_checks_say_the_same():
    for texts in ([check.rule for check in CHECKS.values()], [check.example for check in CHECKS.values()]):
        assert len(texts) == len(set(texts))


def test_titles_are_unique():
    titles = [check.title for check in CHECKS.values()]

    assert len(titles) == len(set(titles))


def test_the_rule_book_has_a_section_for_every_check():
    text = rulebook.markdown(CHECKS, {})

    assert all(f"`{check_id}`" in text for check_id in CHECKS)
    assert text.index("## 表间、表文一致") < text.index("## 增减与完成率")


def test_the_rule_book_prints_points_layouts_and_what_of_them_is_inferred():
    text = rulebook.markdown({}, {})

    assert "- **分值**：预算执行10分、产出指标50分、效益指标30分、满意度指标10分" in text
    assert "- **推算**：" in text
    assert "### 重算公式" in text
    assert set(rulebook.POLICIES) == set(OverCompletion)


def test_the_rule_book_prints_what_was_measured():
    figures = rulebook.measured(REPORT)

    text = rulebook.markdown({"totals/sides_add_up": CHECKS["totals/sides_add_up"]}, figures)

    assert figures["totals/sides_add_up"] == Measured(6, 5, 38, 2)
    assert "植入6处，查出5处（查出率83.3%）；新增发现40条，误报2条（准确率95.0%）" in text


def test_a_check_without_planted_faults_has_no_recall():
    figures = rulebook.measured(REPORT)["totals/income_equals_expenditure"]

    assert (figures.recall, figures.precision) == ("", "100.0%")
    assert "尚未植入此类差错" in rulebook.markdown({"trend/growth_follows": CHECKS["trend/growth_follows"]}, {})
