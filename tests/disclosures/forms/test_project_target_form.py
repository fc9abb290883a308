from disclosures.forms import read, recognised
from disclosures.model import Identity, Source
from disclosures.rawtable import RawCell, RawTable

FORM = """
项目名称\t\t网络线路费
主管部门\t\t某局\t\t实施单位\t\t某局
项目资金（万元）\t年度资金总额：\t\t60
一级指标\t二级指标\t三级指标\t指标值\t分值权重
产出指标\t数量指标\t线路数量\t≥51条\t20
\t质量指标\t运行率\t≥95%\t20
"""
LIST = """
项目名称\t项目总额\t一级指标\t二级指标\t三级指标\t绩效指标性质\t本年绩效指标值\t绩效度量单位
普查 经费\t12.00\t产出指标\t数量指标\t普查户数\t≥\t100\t户
\t\t满意度指标\t服务对象满意度指标\t居民满意度\t≥\t90\t%
宣传经费\t3.00\t效益指标\t社会效益指标\t知晓度\t定性\t提高\t
"""


def dump(text, title="项目支出绩效目标表"):
    rows = [line.split("\t") for line in text.strip("\n").split("\n")]
    cells = tuple(
        RawCell(words, row, column, 1, 1, Source(words, (), (row + 1, row + 1)))
        for row, line in enumerate(rows)
        for column, words in enumerate(line)
    )
    return RawTable(title, "", None, (), (), cells, len(rows), max(map(len, rows)), Source(title))


def forms(text):
    return read([dump(text)], Identity(None, None, None, None))


def test_a_form_belongs_to_the_project_it_names():
    found = forms(FORM).indicators

    assert [(one.scope, one.level1, one.level2, one.level3, one.target.raw) for one in found] == [
        ("网络线路费", "产出指标", "数量指标", "线路数量", "≥51条"),
        ("网络线路费", "产出指标", "质量指标", "运行率", "≥95%"),
    ]


def test_a_list_names_its_project_in_a_column():
    found = forms(LIST).indicators

    assert [(one.scope, one.level3, one.target.operator, one.target.value, one.target.unit) for one in found] == [
        ("普查经费", "普查户数", ">=", 100, "户"),
        ("普查经费", "居民满意度", ">=", 90, "%"),
        ("宣传经费", "知晓度", "text", None, ""),
    ]


def test_a_form_without_name_is_a_problem_and_gives_no_indicator():
    found = forms(FORM.replace("项目名称\t\t网络线路费", "项目名称\t\t"))

    assert found.indicators == ()
    assert [problem.code for problem in found.problems] == ["unreadable_cell"]


def test_a_grid_of_targets_is_not_a_form_unless_it_names_projects():
    assert recognised(dump(FORM)) == "project_target_form"
    assert recognised(dump(LIST)) == "project_target_form"
    assert recognised(dump("一级指标\t三级指标\t指标值\n产出指标\t户数\t≥3户", "指标表")) is None
