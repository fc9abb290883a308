"""The columns of disclosures/tables/expenditure.py in the layouts known."""


def test_a_budget_lists_uses_below_basic_and_project(recognised):
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
    kind, keys = recognised("2030年部门支出总体情况表", headings, ["1.00"] * 14)
    assert kind == "expenditure"
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


def test_final_accounts_add_transfers_up_and_down(recognised):
    headings = [
        "项目/功能分类科目编码",
        "项目/科目名称",
        "本年支出合计",
        "基本支出",
        "项目支出",
        "上缴上级支出",
        "经营支出",
        "对附属单位补助支出",
    ]
    kind, keys = recognised("支出决算表", headings, ["1.00"] * 8)
    assert kind == "expenditure"
    assert keys == [
        "code",
        "name",
        "total",
        "basic.subtotal",
        "project.subtotal",
        "to_superior",
        "operating",
        "to_affiliates",
    ]


def test_what_is_among_the_rest_is_no_part_of_the_total(recognised):
    headings = ["支出功能分类科目", "合计", "基本支出", "项目支出", "其中/事业单位经营支出", "其中/上缴上级支出"]
    kind, keys = recognised("支出总表", headings, ["201-甲", "2.00", "1.00", "1.00", "1.00", ""])
    assert kind == "expenditure"
    assert keys == [
        "subject",
        "total",
        "basic.subtotal",
        "project.subtotal",
        "of_which.operating",
        "of_which.to_superior",
    ]
