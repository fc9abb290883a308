"""The columns of disclosures/tables/appropriation_projects.py in the layouts known."""


def test_projects_with_their_sources(recognised):
    headings = ["单位名称", "项目名称", "合计", "一般公共预算", "政府性基金预算"]
    kind, keys = recognised("财政拨款项目支出表", headings, ["甲", "乙", "1.00", "1.00", "1.00"])
    assert kind == "appropriation_projects"
    assert keys == ["unit", "project", "total", "general.subtotal", "government_funds"]
