"""The columns of disclosures/tables/government_funds.py in the layouts known."""


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
    kind, keys = recognised("2030年政府性基金预算支出情况表", headings, ["1.00"] * 14)
    assert kind == "government_funds"
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


def test_final_accounts_begin_and_end_with_what_is_carried_over(recognised):
    headings = [
        "项目/功能分类科目编码",
        "项目/科目名称",
        "年初结转和结余",
        "本年收入",
        "本年支出/小计",
        "本年支出/基本支出",
        "本年支出/项目支出",
        "年末结转和结余",
    ]
    kind, keys = recognised("政府性基金预算财政拨款收入支出决算表", headings, ["1.00"] * 8)
    assert kind == "government_funds"
    assert keys == ["code", "name", "opening", "income", "total", "basic.subtotal", "project.subtotal", "closing"]
