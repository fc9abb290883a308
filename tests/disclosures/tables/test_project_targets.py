"""The columns of disclosures/tables/project_targets.py in the layouts known."""


def test_targets_stand_in_four_pairs_of_columns(recognised):
    headings = [
        "部门编码（项目编码）",
        "项目部门（项目名称）",
        "项目金额（万元）/资金总额",
        "项目金额（万元）/政府预算资金",
        "项目金额（万元）/财政专户管理资金",
        "项目金额（万元）/单位资金",
        "绩效目标/成本指标/三级指标",
        "绩效目标/成本指标/指标值",
        "绩效目标/产出指标/三级指标",
        "绩效目标/产出指标/指标值",
        "绩效目标/效益指标/三级指标",
        "绩效目标/效益指标/指标值",
        "绩效目标/满意度指标/三级指标",
        "绩效目标/满意度指标/指标值",
    ]
    kind, keys = recognised("2030年部门预算项目绩效目标汇总表", headings, ["1.00"] * 14)
    assert kind == "project_targets"
    assert keys == [
        "code",
        "name",
        "funds.total",
        "funds.government_budget",
        "funds.special_account",
        "funds.unit_funds",
        "cost.name",
        "cost.target",
        "output.name",
        "output.target",
        "benefit.name",
        "benefit.target",
        "satisfaction.name",
        "satisfaction.target",
    ]


def test_a_list_may_have_one_indicator_a_line(recognised):
    headings = [
        "项目名称",
        "项目总额",
        "其中：/财政资金",
        "其中：/其他资金",
        "绩效目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "绩效指标性质",
        "本年绩效指标值",
        "绩效度量单位",
    ]
    kind, keys = recognised("项目支出绩效目标表", headings, ["1.00"] * 11)
    assert kind == "project_targets"
    assert keys == [
        "project",
        "funds.total",
        "funds.government_budget",
        "funds.other",
        "goal",
        "level1",
        "level2",
        "level3",
        "operator",
        "target",
        "unit_of_measure",
    ]


def test_a_title_without_targets_is_another_table(recognised):
    kind, keys = recognised("项目绩效目标编制进度表", ["项目名称", "预算金额", "填报人", "完成情况"], ["1.00"] * 4)
    assert kind == ""
    assert set(keys) == {None}
