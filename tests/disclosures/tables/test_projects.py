"""The columns of disclosures/tables/projects.py in the layouts known."""


def test_projects_have_sources_of_this_year_and_before(recognised):
    headings = [
        "类型",
        "项目名称",
        "项目单位",
        "合计",
        "本年拨款/一般公共预算",
        "本年拨款/政府性基金预算",
        "本年拨款/国有资本经营预算",
        "财政拨款结转结余/一般公共预算",
        "财政拨款结转结余/政府性基金预算",
        "财政拨款结转结余/国有资本经营预算",
        "财政专户管理资金",
        "单位资金",
    ]
    kind, keys = recognised("2030年项目支出表", headings, ["1.00"] * 12)
    assert kind == "projects"
    assert keys == [
        "type",
        "project",
        "unit",
        "total",
        "current.general",
        "current.government_funds",
        "current.state_capital",
        "carryover.general",
        "carryover.government_funds",
        "carryover.state_capital",
        "special_account",
        "unit_funds",
    ]
