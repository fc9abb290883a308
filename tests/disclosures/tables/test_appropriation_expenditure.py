"""The columns of disclosures/tables/appropriation_expenditure.py in the layouts known."""


def test_it_is_not_the_general_budget(recognised):
    headings = ["科目编码", "科目名称", "合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]
    kind, keys = recognised("财政拨款支出表（功能科目）", headings, ["201", "甲", *["1.00"] * 5])
    assert kind == "appropriation_expenditure"
    assert keys == [
        "code",
        "name",
        "total",
        "basic.subtotal",
        "basic.personnel",
        "basic.public",
        "project.subtotal",
    ]
