"""The columns of disclosures/tables/general_budget_expenditure.py in the layouts known."""


def test_a_budget_has_the_columns_of_all_expenditure(recognised):
    headings = [
        "科目编码/类",
        "科目编码/款",
        "科目编码/项",
        "部门代码",
        "部门（科目）名称",
        "合计",
        "基本支出/小计",
        "基本支出/人员经费/工资福利支出",
        "基本支出/人员经费/对个人和家庭的补助",
        "基本支出/公用经费/商品和服务支出",
        "基本支出/公用经费/资本性支出",
        "项目支出/小计",
        "项目支出/其他运转类",
        "项目支出/特定目标类",
    ]
    kind, keys = recognised("2030年一般公共预算支出情况表", headings, ["1.00"] * 14)
    assert kind == "general_budget_expenditure"
    assert keys == [
        "class",
        "section",
        "item",
        "unit_code",
        "name",
        "total",
        "basic.subtotal",
        "basic.wages",
        "basic.subsidies",
        "basic.goods_and_services",
        "basic.capital",
        "project.subtotal",
        "project.other_operation",
        "project.specific_target",
    ]


def test_final_accounts_tell_basic_from_project(recognised):
    headings = ["项目/功能分类科目编码", "项目/科目名称", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"]
    kind, keys = recognised("一般公共预算财政拨款支出决算表", headings, ["1.00"] * 5)
    assert kind == "general_budget_expenditure"
    assert keys == ["code", "name", "total", "basic.subtotal", "project.subtotal"]


def test_basic_expenditure_may_be_split_by_people_and_running(recognised):
    headings = ["科目编码", "科目名称", "合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]
    kind, keys = recognised("一般公共预算支出表", headings, ["1.00"] * 7)
    assert kind == "general_budget_expenditure"
    assert keys == ["code", "name", "total", "basic.subtotal", "basic.personnel", "basic.public", "project.subtotal"]
