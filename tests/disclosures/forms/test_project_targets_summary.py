from disclosures.forms import read, recognised
from disclosures.model import Identity, Source
from disclosures.rawtable import RawCell, RawTable

HEAD = """部门编码（项目编码）\t项目部门（项目名称）\t项目金额（万元）\t\t\t\t绩效目标
\t\t资金总额\t政府预算资金\t财政专户管理资金\t单位资金\t成本指标\t\t产出指标\t\t效益指标\t\t满意度指标
\t\t\t\t\t\t三级指标\t指标值\t三级指标\t指标值\t三级指标\t指标值\t三级指标\t指标值
007\t\t3.93\t3.93
007001\t某局本级\t0.50\t0.50
"""
WHOLE = """410702220000000012199\t劳务费\t0.50\t0.50\t\t\t劳务费\t≤0.49万元\t人数\t1 人\t保障权益\t≥90%\t满意度\t≥95%
\t\t\t\t\t\t\t\t发放准确率\t显著
\t\t\t\t\t\t\t\t发放时间\t每月
"""
SHIFTED = """410702220000000012199\t劳务费\t0.50\t0.50\t\t劳务费\t≤0.49万元\t人数\t1 人\t保障权益\t≥90%\t满意度\t≥95%
\t\t\t\t\t\t\t发放准确率\t显著
\t\t\t\t\t\t\t发放时间\t每月
"""
TRUE = [
    ("成本指标", "劳务费", "≤0.49万元"),
    ("产出指标", "人数", "1 人"),
    ("效益指标", "保障权益", "≥90%"),
    ("满意度指标", "满意度", "≥95%"),
    ("产出指标", "发放准确率", "显著"),
    ("产出指标", "发放时间", "每月"),
]


def dump(text):
    rows = [line.split("\t") for line in text.strip("\n").split("\n")]
    cells = tuple(
        RawCell(words, row, column, 1, 1, Source(words, (), (row + 1, row + 1)))
        for row, line in enumerate(rows)
        for column, words in enumerate(line)
    )
    return RawTable("项目绩效目标汇总表", "", None, (), (), cells, len(rows), max(map(len, rows)), Source(""))


def indicators(text):
    return read([dump(text)], Identity(None, None, None, None)).indicators


def test_each_pair_of_columns_is_an_indicator_of_its_project():
    found = indicators(HEAD + WHOLE)

    assert [(one.level1, one.level3, one.target.raw) for one in found] == TRUE
    assert {(one.scope, one.project_code) for one in found} == {("劳务费", "410702220000000012199")}
    assert found[1].source.lines == (6, 6)


def test_rows_that_lost_a_blank_are_set_back():
    assert [(one.level1, one.level3, one.target.raw) for one in indicators(HEAD + SHIFTED)] == TRUE


def test_a_row_with_name_and_amounts_begins_a_project_though_its_code_is_lost():
    lost = "\t监理费\t8.50\t8.50\t\t\t监理费\t≤8.5万元\t监理项目\t1个\t监理效果\t明显\t人员满意度"

    found = indicators(HEAD + WHOLE + lost)

    assert {(one.scope, one.project_code) for one in found[6:]} == {("监理费", None)}
    assert [one.level3 for one in found[6:]] == ["监理费", "监理项目", "监理效果", "人员满意度"]


def test_rows_of_departments_and_units_have_no_indicators():
    assert indicators(HEAD) == ()


def test_families_over_pairs_are_what_it_is_known_by():
    assert recognised(dump(HEAD + WHOLE)) == "project_targets_summary"
    assert recognised(dump("项目编码\t项目名称\t金额\n1\t劳务费\t0.50")) is None
