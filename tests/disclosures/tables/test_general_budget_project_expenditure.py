"""The columns of disclosures/tables/general_budget_project_expenditure.py in the layouts known."""


def test_subject_and_amount_are_enough(recognised):
    title = "一般公共预算项目支出情况表（按经济分类科目）"
    kind, keys = recognised(title, ["部门预算支出经济科目", "预算"], ["[301]甲", "1.00"])
    assert kind == "general_budget_project_expenditure"
    assert keys == ["economic.subject", "total"]
