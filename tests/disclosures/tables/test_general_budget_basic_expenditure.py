"""The columns of disclosures/tables/general_budget_basic_expenditure.py in the layouts known."""


def test_a_budget_pairs_both_economic_classes(recognised):
    headings = [
        "部门预算支出经济分类科目/科目编码",
        "部门预算支出经济分类科目/科目名称",
        "政府预算支出经济分类科目编码/科目编码",
        "政府预算支出经济分类科目编码/科目名称",
        "本年一般公共预算基本支出/合计",
        "本年一般公共预算基本支出/人员经费",
        "本年一般公共预算基本支出/公用经费",
    ]
    kind, keys = recognised("2030年一般公共预算基本支出表", headings, ["1.00"] * 7)
    assert kind == "general_budget_basic_expenditure"
    assert keys == [
        "economic.code",
        "economic.name",
        "government_economic.code",
        "government_economic.name",
        "total",
        "personnel",
        "public",
    ]


def test_final_accounts_stand_in_three_groups(recognised):
    headings = [
        "人员经费/经济分类科目编码",
        "人员经费/科目名称",
        "人员经费/决算数",
        "公用经费/经济分类科目编码",
        "公用经费/科目名称",
        "公用经费/决算数",
        "公用经费/经济分类科目编码",
        "公用经费/科目名称",
        "公用经费/决算数",
    ]
    kind, keys = recognised("一般公共预算财政拨款基本支出决算明细表", headings, ["1.00"] * 9)
    assert kind == "general_budget_basic_expenditure"
    assert keys == [
        "group1.code",
        "group1.name",
        "group1.amount",
        "group2.code",
        "group2.name",
        "group2.amount",
        "group3.code",
        "group3.name",
        "group3.amount",
    ]
