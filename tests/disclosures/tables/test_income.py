"""The columns of disclosures/tables/income.py in the layouts known."""


def test_a_budget_tells_this_year_from_what_was_carried_over(recognised):
    headings = [
        "部门（科目）代码",
        "部门（科目）名称",
        "总计",
        "本年收入/合计",
        "本年收入/一般公共预算/小计",
        "本年收入/一般公共预算/其中：财政拨款",
        "本年收入/政府性基金",
        "本年收入/国有资本经营预算",
        "本年收入/财政专户管理资金收入",
        "本年收入/事业收入",
        "本年收入/事业单位经营收入",
        "本年收入/上级补助收入",
        "本年收入/附属单位上缴收入",
        "本年收入/其他收入",
        "上年结转结余/合计",
        "上年结转结余/一般公共预算",
        "上年结转结余/政府性基金",
        "上年结转结余/国有资本经营预算",
        "上年结转结余/财政专户管理资金",
        "上年结转结余/单位资金",
    ]
    kind, keys = recognised("2030年部门收入总体情况表", headings, ["1.00"] * 20)
    assert kind == "income"
    assert keys == [
        "code",
        "name",
        "total",
        "current.total",
        "current.general.subtotal",
        "current.general.appropriation",
        "current.government_funds",
        "current.state_capital",
        "current.special_account",
        "current.business",
        "current.operating",
        "current.superior",
        "current.affiliate",
        "current.other",
        "carryover.total",
        "carryover.general",
        "carryover.government_funds",
        "carryover.state_capital",
        "carryover.special_account",
        "carryover.unit_funds",
    ]


def test_final_accounts_list_income_by_function(recognised):
    headings = [
        "项目/功能分类科目编码",
        "项目/科目名称",
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
    ]
    kind, keys = recognised("收入决算表", headings, ["1.00"] * 9)
    assert kind == "income"
    assert keys == ["code", "name", "total", "appropriation", "superior", "business", "operating", "affiliate", "other"]
