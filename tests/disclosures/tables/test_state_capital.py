"""The columns of disclosures/tables/state_capital.py in the layouts known."""


def test_final_accounts_tell_basic_from_project(recognised):
    headings = ["项目/功能分类科目编码", "项目/科目名称", "本年支出/合计", "本年支出/基本支出", "本年支出/项目支出"]
    kind, keys = recognised("国有资本经营预算财政拨款支出决算表", headings, ["1.00"] * 5)
    assert kind == "state_capital"
    assert keys == ["code", "name", "total", "basic.subtotal", "project.subtotal"]
