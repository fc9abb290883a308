"""The columns of disclosures/tables/procurement.py in the layouts known."""


def test_items_with_their_sources(recognised):
    headings = [
        "采购品目大类",
        "专项名称",
        "经济科目",
        "采购品目名称",
        "采购组织形式",
        "资金来源/一般公共预算资金",
        "资金来源/政府性基金",
        "资金来源/其他资金",
        "资金来源/上年结转和结余资金",
        "总计",
    ]
    kind, keys = recognised("政府采购支出表", headings, [*"甲乙丙丁戊", *["1.00"] * 5])
    assert kind == "procurement"
    assert keys == [
        "category",
        "project",
        "economic.subject",
        "name",
        "organisation",
        "general.subtotal",
        "government_funds",
        "other",
        "carryover",
        "total",
    ]
