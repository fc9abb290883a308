"""The columns of disclosures/tables/basic_expenditure.py in the layouts known."""


def test_sources_stand_beside_the_item(recognised):
    headings = [
        "支出项目类别（资金使用单位）",
        "总计",
        "财政拨款/合计",
        "财政拨款/一般公共预算",
        "财政拨款/政府性基金预算",
        "财政拨款/国有资本经营预算",
        "财政专户拨款",
        "其他资金",
    ]
    kind, keys = recognised("部门预算基本支出预算表", headings, ["甲", *["1.00"] * 7])
    assert kind == "basic_expenditure"
    assert keys == [
        "item",
        "total",
        "appropriation",
        "general.subtotal",
        "government_funds",
        "state_capital",
        "special_account",
        "other",
    ]
