"""The columns of disclosures/tables/appropriation_basic_expenditure.py in the layouts known."""


def test_economic_classes_with_both_parts(recognised):
    headings = ["部门预算支出经济分类科目/科目编码", "部门预算支出经济分类科目/科目名称", "基本支出/合计"]
    parts = ["基本支出/人员经费", "基本支出/公用经费"]
    kind, keys = recognised("财政拨款基本支出表", [*headings, *parts], ["301", "甲", "1.00", "1.00", "1.00"])
    assert kind == "appropriation_basic_expenditure"
    assert keys == ["economic.code", "economic.name", "total", "personnel", "public"]
