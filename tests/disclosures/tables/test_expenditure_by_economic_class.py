"""The columns of disclosures/tables/expenditure_by_economic_class.py in the layouts known."""


def test_a_budget_pairs_both_economic_classes(recognised):
    headings = [
        "部门预算经济分类/类",
        "部门预算经济分类/款",
        "部门预算经济分类/科目名称",
        "政府预算经济分类/类",
        "政府预算经济分类/款",
        "政府预算经济分类/科目名称",
        "总计",
        "一般公共预算/小计",
        "一般公共预算/其中：财政拨款",
        "政府性基金",
        "国有资本经营预算",
        "上年结转结余",
        "财政专户管理资金收入",
        "事业收入",
        "上级补助收入",
        "附属单位上缴收入",
        "事业单位经营收入",
        "其他收入",
    ]
    kind, keys = recognised("2030年支出经济分类汇总表", headings, ["1.00"] * 18)
    assert kind == "expenditure_by_economic_class"
    assert keys == [
        "economic.class",
        "economic.item",
        "economic.name",
        "government_economic.class",
        "government_economic.item",
        "government_economic.name",
        "total",
        "general.subtotal",
        "general.appropriation",
        "government_funds",
        "state_capital",
        "carryover",
        "special_account",
        "business",
        "superior",
        "affiliate",
        "operating",
        "other",
    ]
