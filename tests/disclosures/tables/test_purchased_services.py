"""The columns of disclosures/tables/purchased_services.py in the layouts known."""


def test_three_levels_of_the_catalogue(recognised):
    headings = ["指导性目录/一级", "指导性目录/二级", "指导性目录/三级", "预算金额"]
    kind, keys = recognised("财政拨款政府购买服务明细表", headings, ["甲", "乙", "丙", "1.00"])
    assert kind == "purchased_services"
    assert keys == ["level1", "level2", "level3", "total"]
