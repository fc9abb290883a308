"""The columns of disclosures/tables/carryover_expenditure.py in the layouts known."""


def test_amounts_with_their_subjects(recognised):
    headings = [
        "预算单位代码",
        "预算单位名称",
        "预算项目名称",
        "金额",
        "功能分类科目代码",
        "功能分类科目名称",
        "资金性质",
    ]
    kind, keys = recognised("财政拨款上年结转资金支出表", headings, ["1", "甲", "乙", "1.00", "201", "丙", "丁"])
    assert kind == "carryover_expenditure"
    assert keys == ["unit_code", "unit", "project", "total", "code", "name", "source"]
