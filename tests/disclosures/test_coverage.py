from decimal import Decimal

from disclosures.coverage import coverage
from disclosures.model import Clause, Source


def claims(text):
    return coverage([Clause("c1", (), text, Source(text))])


def test_each_budget_has_its_claim():
    general, funds = claims(
        "本部门对2024年度一般公共预算项目支出全面开展绩效自评，其中，项目7个，共涉及资金248.21万元，占一般公共预算项目支出总额的"
        "100.00%。组织对2024年度0个政府性基金预算项目开展绩效自评，共涉及资金0万元，占政府性基金预算项目支出总额的0%。"
    )

    assert (general.budget, general.projects.value, general.share.value) == ("一般公共预算", 7, Decimal("100.00"))
    assert general.funds.base == Decimal("2482100.00")
    assert (funds.budget, funds.projects.value, funds.funds.value) == ("政府性基金预算", 0, 0)


def test_the_whole_department_is_claimed_with_score_and_grade():
    (whole,) = claims(
        "组织对1个单位开展整体支出绩效评价，涉及一般公共预算支出248.21万元。2024年度整体支出绩效自评得分96分，评价等级为“优”。"
    )

    assert (whole.budget, whole.score.value, whole.grade) == ("整体支出", 96, "优")
    assert whole.funds.value == Decimal("248.21")


def test_an_evaluation_by_the_department_is_no_self_assessment():
    assert claims("组织对3个项目开展了部门评价，涉及一般公共预算支出10万元。") == ()


def test_a_requirement_is_no_claim():
    assert claims("各单位应当开展整体支出绩效评价。") == ()
