from decimal import Decimal

from disclosures.forms import read, recognised
from disclosures.model import Identity, Source
from disclosures.rawtable import RawCell, RawTable

NOBODY = Identity("青山区审批局", None, None, None)


def dump(text, title="项目支出绩效自评表"):
    """A table as a text dump holds it: one cell a tab, no merged cells."""
    rows = [line.split("\t") for line in text.strip("\n").split("\n")]
    cells = tuple(
        RawCell(words, row, column, 1, 1, Source(words, (), (row + 1, row + 1)))
        for row, line in enumerate(rows)
        for column, words in enumerate(line)
    )
    return RawTable(title, "", None, (), (), cells, len(rows), max(map(len, rows)), Source(title))


def ruled(text, title="项目支出绩效自评表"):
    """A table as a ruled page holds it: "column+columns v rows:text" for each cell."""
    cells = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        for place, words in (cell.split(":") for cell in line.split("|")):
            column, _, rows = place.partition("v")
            column, _, columns = column.partition("+")
            cells.append(RawCell(words, row, int(column), int(rows or 1), int(columns or 1), Source(words)))
    return RawTable(title, "", None, (), (), tuple(cells), row + 1, 9, Source(title))


HEAD = "项目名称\t\t网络线路费\n主管部门\t\t青山区审批局\t\t实施单位\t\t青山区审批局\n"
FUNDS = """项目资金 (万元)\t年初预算数\t\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额:\t\t60\t56.86\t10\t94.77 %\t9.48
\t其中：财政拨款\t\t60\t56.86\t-\t94.77 %\t-
"""
SHIFTED_FUNDS = """项目资金 (万元)\t年初预算数\t\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额:\t\t87\t181.03\t134.28\t10\t74.18 %\t7.42
\t单位资金\t\t0\t0\t0\t-\t0.00%\t-
"""
REST = """资金管理情况\t\t\t情况说明\t\t分值(20)\t得分\t存在问题和改进措施
\t安排科学性\t\t安排科学\t\t5\t4\t加强论证
年度总体目标\t预期目标\t\t\t实际完成情况
全网畅通\t\t\t已畅通
绩效指标
一级指标\t二级指标\t三级指标\t年度指标值\t实际值完成值\t分值\t得分\t偏差度\t偏差原因分析及改进措施
产出指标\t数量指标\t线路数量\t≥51条\t86条\t10\t7.79\t38.63\t按照合同
\t\t基站数量\t≈17个\t17个\t5\t5\t0.00\t
\t时效指标\t支付时间\t2024年12月31日前\t100%\t10\t10\t0.00\t
效益指标\t社会效益指标\t保证畅通\t≥95%\t95%\t25\t25\t0.00\t
总分\t\t\t\t\t100\t97.27
"""

NATIONAL = """
0:项目名称|1+8:干部培训
0:主管部门|1+3:某局|4:实施单位|5+4:某局
0v3:项目资金（万元）|1+2:|3:年初预算数|4:全年预算数|5:全年执行数|6:分值|7:执行率|8:得分
1+2:年度资金总额|3:180.61|4:180.03|5:180.03|6:10.0|7:100.00%|8:10
1+2:上年结转|3:40.00|4:39.42|5:39.42|6:—|7:—|8:—
0v3:绩效指标|1:一级指标|2:二级指标|3:三级指标|4:年度指标值|5:实际完成值|6:分值|7:得分|8:偏差原因分析及改进措施
1v2:产出指标|2v2:数量指标|3:培训人数|4:≥300人|5:366人|6:6|7:6|8:
3:培训班次|4:≥4次|5:4次|6:6|7:6|8:
0+6:总分|6:100|7:98|8:
"""


def one(raw):
    (form,) = read([raw], NOBODY).self_assessments
    return form


def test_a_form_is_read_by_its_labels():
    form = one(dump(HEAD + FUNDS + REST))

    assert (form.project, form.attached, form.goal, form.achieved) == ("网络线路费", True, "全网畅通", "已畅通")
    assert form.initial_budget is None
    assert (form.full_year_budget.value, form.full_year_budget.unit) == (60, "万元")
    assert (form.execution_rate.value, form.execution_rate.unit) == (Decimal("94.77"), "%")
    assert (form.execution_weight.value, form.execution_score.value) == (10, Decimal("9.48"))
    assert (form.total_weight.value, form.total.value) == (100, Decimal("97.27"))
    assert [row.item for row in form.funds] == ["年度资金总额", "财政拨款"]


def test_management_items_have_note_points_and_issue():
    (item,) = one(dump(HEAD + FUNDS + REST)).management

    assert (item.item, item.note, item.issue) == ("安排科学性", "安排科学", "加强论证")
    assert (item.weight.value, item.score.value) == (5, 4)


def test_levels_are_spread_down_to_the_rows_they_cover():
    results = one(dump(HEAD + FUNDS + REST)).results

    assert [(row.level1, row.level2, row.level3) for row in results] == [
        ("产出指标", "数量指标", "线路数量"),
        ("产出指标", "数量指标", "基站数量"),
        ("产出指标", "时效指标", "支付时间"),
        ("效益指标", "社会效益指标", "保证畅通"),
    ]
    assert (results[0].target.operator, results[0].target.value, results[0].actual.value) == (">=", 51, 86)
    assert (results[0].deviation.value, results[0].deviation_reason) == (Decimal("38.63"), "按照合同")
    assert results[0].source.lines == (12, 12)


def test_a_lost_blank_is_found_by_the_rate():
    form = one(dump(HEAD + SHIFTED_FUNDS + REST))

    assert (form.initial_budget.value, form.full_year_budget.value) == (87, Decimal("181.03"))
    assert (form.executed.value, form.execution_score.value) == (Decimal("134.28"), Decimal("7.42"))
    assert form.funds[1].weight is None


def test_a_wrong_rate_in_a_whole_row_is_kept_as_printed():
    form = one(dump(HEAD + FUNDS.replace("94.77 %", "77.94 %") + REST))

    assert (form.full_year_budget.value, form.execution_rate.value) == (60, Decimal("77.94"))


def test_a_name_displaced_into_another_label_is_recovered():
    head = "项目名称 主管部门\t\t青山区审批局\t\t实施单位 误餐费\t\t青山区审批局\n"

    found = one(dump(head + FUNDS + REST))
    assert (found.project, found.name_label) == ("误餐费", "实施单位")


def test_a_lost_name_is_left_blank_rather_than_taken_from_the_department():
    head = "项目名称 主管部门\t\t青山区审批局\n\t\t实施单位\t\t\t\t青山区审批局\n"

    found = one(dump(head + FUNDS + REST))
    assert (found.project, found.name_label) == ("", "")


def test_forms_stitched_together_are_parted():
    second = (HEAD + FUNDS + REST).replace("网络线路费", "工装费")

    forms = read([dump(HEAD + FUNDS + REST + second)], NOBODY).self_assessments

    assert [form.project for form in forms] == ["网络线路费", "工装费"]
    assert [form.source.lines for form in forms] == [(1, 16), (17, 32)]


def test_the_national_layout_without_deviation_and_management_is_read():
    form = one(ruled(NATIONAL))

    assert (form.project, form.initial_budget.value, form.total.value) == ("干部培训", Decimal("180.61"), 98)
    assert [(row.level2, row.level3) for row in form.results] == [("数量指标", "培训人数"), ("数量指标", "培训班次")]
    assert form.results[0].deviation is None


def test_operator_and_unit_may_stand_in_columns_of_their_own():
    form = one(
        dump(
            "项目名称\t51-绿化\n"
            "\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\n"
            "总额\t10\t10\t9\t90%\t10\t9\n"
            "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分\t未完成原因\n"
            "产出指标\t数量指标\t种树\t≥\t300\t棵\t310\t20\t20\t\n"
        )
    )

    (row,) = form.results
    assert (row.target.operator, row.target.value, row.target.unit) == (">=", 300, "棵")
    assert (row.actual.value, row.actual.unit, row.weight.value) == (310, "棵", 20)


def test_an_unreadable_score_is_a_problem_and_no_figure():
    forms = read([dump(HEAD + FUNDS + REST.replace("7.79", "七分"))], NOBODY)

    assert forms.self_assessments[0].results[0].score is None
    assert [problem.code for problem in forms.problems] == ["unreadable_cell"]


def test_a_table_of_other_things_is_no_form():
    assert recognised(dump("项目\t行次\t决算数\n收入\t1\t5.00", "收入决算表")) is None
    assert recognised(dump(HEAD + FUNDS + REST)) == "self_assessment"
