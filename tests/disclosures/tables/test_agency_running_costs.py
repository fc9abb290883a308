"""The columns of disclosures/tables/agency_running_costs.py in the layouts known."""


def test_economic_classes_with_their_amount(recognised):
    title = "一般公共预算机关运行经费支出预算表"
    kind, keys = recognised(title, ["科目编码", "科目名称", "机关运行经费支出"], ["302", "甲", "1.00"])
    assert kind == "agency_running_costs"
    assert keys == ["economic.code", "economic.name", "total"]
