"""What the explanations and classifications get wrong, one thing at a time."""

from dataclasses import replace

from disclosures.targets import read_target
from review.model import Severity
from tests.factories import DEPARTMENT, figure, table, with_cell
from tests.review.checks.spoiling import said, with_clause, with_row, with_targets
from tests.sound_accounts import ACCOUNTS, accounts, with_form
from tests.sound_budget import BUDGET, budget

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
BASIC = "general_budget_basic_expenditure"
REPORT = "会务保障经费项目支出绩效自评总结报告/二、自评结果"


def _noted():
    tables = [
        replace(item, notes=("注：本表反映本部门项目支出情况。",)) if item.kind == "expenditure" else item
        for item in BUDGET.tables
    ]
    return budget(tables=tuple(tables))


def _denied():
    spent = table(
        "government_funds",
        "2026年政府性基金预算支出情况表",
        "code name total",
        "- | 合计 | 50.00\n2290402 | 专项债券 | 50.00",
    )
    return budget(tables=tuple(spent if item.kind == spent.kind else item for item in BUDGET.tables))


def _told():
    empty = table("government_funds", "2026年政府性基金预算支出情况表", "code name total", "- | 合计 | -")
    tables = tuple(empty if item.kind == empty.kind else item for item in BUDGET.tables)
    stated = figure("c1", "政府性基金预算支出", "12.60", "年初预算", year=2026)
    return budget(tables=tables, figures=(*BUDGET.figures, stated))


def _cut():
    return with_clause(
        with_row(4, level3="提高机关工作"),
        "社会效益指标中下设1个三级指标“提高机关工作效率”，年度指标值设置为“≥90%”，实际完成情况为“95%”。",
        REPORT,
    )


CASES = [
    ("agreement/codes_have_their_names", with_cell(BUDGET, BASIC, 4, "economic.name", "培训费"), "培训费", WARNING),
    (
        "agreement/classifications_fit",
        with_cell(BUDGET, BASIC, 4, "government_economic.code", "50101"),
        "政府预算支出经济分类为501类，通常应为502、505类",
        WARNING,
    ),
    (
        "totals/items_stand_in_their_column",
        with_cell(with_cell(BUDGET, BASIC, 2, "personnel", None), BASIC, 2, "public", "10.00"),
        "应列人员经费",
        WARNING,
    ),
    ("totals/amounts_are_not_negative", with_cell(BUDGET, BASIC, 4, "total", "-6.00"), "1处负数：-6.00", WARNING),
    (
        "totals/parts_stay_below_their_whole",
        with_cell(BUDGET, "income_and_expenditure", 1, "income.amount", "110.00"),
        "110.00万元，大于所属项100.00万元",
        ERROR,
    ),
    (
        "totals/parts_stay_below_their_whole",
        with_cell(BUDGET, "income", 2, "current.general.appropriation", "80.00"),
        "80.00万元，大于所属项70.00万元",
        ERROR,
    ),
    (
        "agreement/named_items_are_printed",
        said(BUDGET, "c5", "、退休费；", "、退休费、奖金；"),
        "列有表中没有的奖金",
        WARNING,
    ),
    ("agreement/named_items_are_printed", said(BUDGET, "c5", "、办公设备购置", ""), "未列表中的办公设备购置", WARNING),
    (
        "agreement/named_items_are_printed",
        said(BUDGET, "c7", "15.00万元。", "15.00万元，主要用于办公费、水电费等支出。"),
        "列有表中没有的水电费",
        WARNING,
    ),
    (
        "agreement/classes_are_all_told",
        replace(BUDGET, figures=(*BUDGET.figures, figure("c4", "教育（类）支出", "5.00"))),
        "列有表中没有的教育（类）",
        WARNING,
    ),
    ("agreement/vehicles_add_up", said(BUDGET, "c10", "共有车辆1辆", "共有车辆3辆"), "车辆3辆，所列各类", ERROR),
    ("agreement/counts_go_with_money", said(ACCOUNTS, "c15", "团组0个", "团组2个"), "团组、人次为2、0", WARNING),
    ("agreement/told_budgets_are_printed", _told(), "没有列示金额", ERROR),
    ("agreement/denied_budgets_are_empty", _denied(), "列有金额50.00万元", ERROR),
    ("agreement/units_agree", said(BUDGET, "c12", "共2个", "共3个"), "单位共3个，列名2个、部门收入表列2个", WARNING),
    (
        "agreement/three_public_cost_their_items",
        with_cell(BUDGET, "three_public", 0, "vehicles.operation", "2.00"),
        "2.00万元，低于",
        WARNING,
    ),
    ("publication/assets_are_of_the_year_end", said(BUDGET, "c10", "2025年", "2024年"), "应为2025年末", WARNING),
    (
        "publication/personal_data_is_left_out",
        with_clause(BUDGET, "身份证号410799198001011234。"),
        "“4107…”，共18位",
        ERROR,
    ),
    ("publication/reports_follow_the_year", said(ACCOUNTS, "c17", "2027", "2026"), "早于2026年度终了", WARNING),
    ("trend/changes_have_reasons", said(BUDGET, "c2", "，主要原因：业务增加", ""), "增加25.00万元，未说明", WARNING),
    ("trend/comparisons_agree", said(ACCOUNTS, "c9", "小于", "大于"), "决算小于预算", ERROR),
    ("trend/comparisons_agree", said(ACCOUNTS, "c6", "存在差异", "持平"), "决算小于预算", ERROR),
    (
        "trend/differences_have_reasons",
        said(ACCOUNTS, "c6", "决算数与年初预算数存在差异的主要原因是人员变动。", ""),
        "行政运行（项）”预算100.00万元、决算70.50万元，决算比预算少29.50%，未说明原因",
        WARNING,
    ),
    ("presentation/punctuation_is_single", said(BUDGET, "c9", "。", "。。"), "1处标点重复", INFO),
    ("presentation/notes_belong_to_their_table", _noted(), "似照搬《2026年项目支出表》", INFO),
    (
        "presentation/names_agree",
        said(BUDGET, "c2", DEPARTMENT, "白河区农业农村局"),
        "名称为“白河区农业农村局”",
        WARNING,
    ),
    ("presentation/text_years_agree", said(BUDGET, "c2", "2026年", "2023年"), "年度为2023年", WARNING),
    (
        "completeness/reports_are_attached",
        accounts(statements=ACCOUNTS.statements[:3]),
        "仅1个附有自评总结报告，未附：“档案数字化经费”",
        WARNING,
    ),
    (
        "narrative/quoted_indicators_agree",
        said(ACCOUNTS, "c16", "实际得分10分", "实际得分9分"),
        "得分为9、自评表为10",
        ERROR,
    ),
    ("narrative/quoted_indicators_agree", said(ACCOUNTS, "c16", "≥20次", "≥30次"), "目标值为≥30次", ERROR),
    ("indicators/names_are_complete", _cut(), "“提高机关工作”不完整", INFO),
    (
        "indicators/targets_are_measurable",
        with_targets(("效益指标", "", "服务水平", "显著提高")),
        "“服务水平”（显著提高）",
        WARNING,
    ),
    (
        "indicators/one_cost_ceiling_each",
        with_targets(("成本指标", "", "总成本", "≤6万元")),
        "不同的指标值：≤8万元、≤6万元",
        WARNING,
    ),
    (
        "indicators/indicators_are_not_repeated",
        with_targets(("效益指标", "", "服务次数", "≥20次")),
        "在产出指标、效益指标中重复设置",
        WARNING,
    ),
    (
        "indicators/outputs_have_every_kind",
        with_form(results=tuple(row for row in ACCOUNTS.self_assessments[0].results if row.level2 != "时效指标")),
        "产出指标未设置时效指标：“会务保障经费”",
        WARNING,
    ),
    ("indicators/results_answer_in_kind", with_row(1, actual=read_target("22人")), "实际完成值为22人", WARNING),
    (
        "indicators/units_fit_what_is_counted",
        with_targets(("产出指标", "数量指标", "网络设备数量", "≥51条")),
        "以“条”计量（≥51条）",
        WARNING,
    ),
    (
        "self_assessment/costs_are_what_was_spent",
        with_row(0, actual=read_target("8.50万元")),
        "8.50万元，全年执行数为9.50万元",
        WARNING,
    ),
]
