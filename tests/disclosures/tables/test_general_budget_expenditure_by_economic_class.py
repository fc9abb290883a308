"""The columns of disclosures/tables/general_budget_expenditure_by_economic_class.py in the layouts known."""


def test_both_economic_classes_stand_before_the_uses(recognised):
    headings = ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称", "合计"]
    uses = ["人员经费支出", "公用经费支出", "专项业务经费支出", "备注"]
    kind, keys = recognised(
        "一般公共预算支出明细表（按支出经济分类科目）", [*headings, *uses], ["301", "甲", "501", "乙", *["1.00"] * 5]
    )
    assert kind == "general_budget_expenditure_by_economic_class"
    assert keys == [
        "economic.code",
        "economic.name",
        "government_economic.code",
        "government_economic.name",
        "total",
        "basic.personnel",
        "basic.public",
        "project.subtotal",
        "note",
    ]


def test_code_name_and_one_amount_are_enough(recognised):
    kind, keys = recognised(
        "2030年度一般公共预算支出经济分类情况表", ["科目编码", "科目名称", "预算数"], ["301", "甲", "1"]
    )
    assert kind == "general_budget_expenditure_by_economic_class"
    assert keys == ["economic.code", "economic.name", "total"]
