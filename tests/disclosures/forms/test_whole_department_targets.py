from decimal import Decimal

from disclosures.forms import read, recognised
from disclosures.model import Identity, Source
from disclosures.rawtable import RawCell, RawTable

TABLE = """
年度履职目标\t一、负责会议准备；二、负责文秘
年度主要任务\t任务名称\t主要内容
\t党建经费\t开展党的建设
\t工作经费\t日常运转
预算情况\t部门预算总额(万元)\t\t616.41
\t1、资金来源:\t(1) 政府预算资金\t616.41
\t\t(2) 财政专户管理资金
\t\t(3) 单位资金
2、资金结构:\t(1) 基本支出\t612.48
\t(2) 项目支出\t3.93
一级指标\t二级指标\t三级指标\t指标值\t指标值说明
投入管理指标\t预算和财务管理\t预算执行率\t≥90%\t预算执行率=预算完成数/预算数×100%
\t\t决算真实性\t真实\t反映决算编制数据是否账表一致
\t资产管理规范性\t规范\t资产的配置、使用是否合规，处置是否规范，收入是否及时足额上缴
评价结果应用率\t\t100%\t评价提出的意见建议采纳数/提出的意见建议总数
效益指标\t满意度\t群众满意度\t≥90%\t反映满意程度
"""


def dump(text, title="部门（单位）整体绩效目标表"):
    rows = [line.split("\t") for line in text.strip("\n").split("\n")]
    cells = tuple(
        RawCell(words, row, column, 1, 1, Source(words, (), (row + 1, row + 1)))
        for row, line in enumerate(rows)
        for column, words in enumerate(line)
    )
    return RawTable(title, "", None, (), (), cells, len(rows), max(map(len, rows)), Source(title))


FORMS = read([dump(TABLE)], Identity(None, None, None, None))


def test_goals_tasks_and_budget_are_read():
    whole = FORMS.whole_department

    assert whole.goals == ("一、负责会议准备；二、负责文秘",)
    assert [(task.name, task.content) for task in whole.tasks] == [
        ("党建经费", "开展党的建设"),
        ("工作经费", "日常运转"),
    ]
    assert {key: amount and amount.value for key, amount in whole.budget.items()} == {
        "total": Decimal("616.41"),
        "government_funds": Decimal("616.41"),
        "special_account": None,
        "unit_funds": None,
        "basic": Decimal("612.48"),
        "project": Decimal("3.93"),
    }


def test_indicators_have_the_department_as_scope_and_rows_with_lost_cells_are_set_right():
    assert [(one.level1, one.level2, one.level3, one.target.raw) for one in FORMS.indicators] == [
        ("投入管理指标", "预算和财务管理", "预算执行率", "≥90%"),
        ("投入管理指标", "预算和财务管理", "决算真实性", "真实"),
        ("投入管理指标", "预算和财务管理", "资产管理规范性", "规范"),
        ("投入管理指标", "预算和财务管理", "评价结果应用率", "100%"),
        ("效益指标", "满意度", "群众满意度", "≥90%"),
    ]
    assert {one.scope for one in FORMS.indicators} == {"department"}
    assert FORMS.indicators[2].explanation.startswith("资产的配置")


def test_the_title_decides():
    assert recognised(dump(TABLE)) == "whole_department_targets"
    assert recognised(dump(TABLE, "某表")) is None
