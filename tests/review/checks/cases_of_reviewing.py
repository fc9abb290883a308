"""What a reviewer of published final accounts objected to: one thing changed, and what is found."""

from dataclasses import replace

from review.model import Severity
from tests.factories import figure, source
from tests.review.checks.spoiling import said, with_clause, with_targets
from tests.sound_accounts import ACCOUNTS, EXPLAINED, accounts
from tests.sound_budget import BUDGET, WHOLE, budget, indicator

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

REPORT = "会务保障经费项目支出绩效自评总结报告/二、自评结果"
COPIED = "确保区域档案资源完整安全，提升档案利用服务水平。"
BOUGHT = (
    "政府采购支出总额50.00万元，其中：政府采购货物支出10.00万元、政府采购工程支出0万元、政府采购服务支出40.00万元。"
    "授予中小企业合同金额45.00万元，占政府采购支出总额的90%；货物采购授予中小企业合同金额占货物支出金额的{}%，"
    "服务采购授予中小企业合同金额占服务支出金额的{}%。"
)


def _published(cover, *target):
    base = with_targets(target)
    return replace(base, identity=replace(base.identity, source=source(cover)))


def _same_goals():
    goal = "保障办公区域安全、整洁，做好安全保卫和卫生消毒工作。"
    return accounts(self_assessments=tuple(replace(form, goal=goal) for form in ACCOUNTS.self_assessments))


def _told_income():
    told = with_clause(ACCOUNTS, "事业收入20.00万元。", f"{EXPLAINED}/二、收入决算情况说明")
    return replace(told, figures=(*told.figures, figure("x", "事业收入", "20.00")))


CASES = [
    (
        "indicators/dates_follow_publication",
        _published("2026年度部门预算\n二〇二六年四月", "产出指标", "时效指标", "拨付时间", "2026年2月28日前"),
        "早于封面所列公开月份（2026年4月）：“会务保障经费”“拨付时间”（2026年2月28日前）",
        INFO,
    ),
    (
        "trend/growth_has_a_base",
        with_clause(BUDGET, "租赁费36.92万元。与上年相比，租赁费增加36.92万元，增长100.00%。"),
        "1处增加额等于本年数，上年为0，不能计算增长率：“增加36.92万元，增长100.00%”",
        WARNING,
    ),
    (
        "trend/growth_has_a_base",
        with_clause(BUDGET, "租赁费97.19万元，比上年增加97.19万元，增长0%。"),
        "增长0%",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(BUDGET, "对0个项目开展了重点绩效评价（如有）。"),
        "“（如有）”是模板的填写要求",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(BUDGET, "没有支出的，仍保留该表格式，并在本表下方作下述说明："),
        "是模板的填写要求",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(ACCOUNTS, "局（部、委、办）机关及下属0个单位出国团组0个。"),
        "“局（部、委、办）”",
        WARNING,
    ),
    (
        "trend/differences_name_their_cause",
        said(ACCOUNTS, "c6", "人员变动", "工作需要，正常追加预算"),
        "1处决算与预算相差超过10%，原因没有写明具体事由：“行政运行（项）”（-29.50%）“工作需要，正常追加预算”",
        INFO,
    ),
    (
        "agreement/small_firms_make_their_whole",
        with_clause(ACCOUNTS, BOUGHT.format(20, 80)),
        "推算授予中小企业合同金额34.00万元，文字为45.00万元；各项占比相加为100%",
        WARNING,
    ),
    (
        "indicators/names_are_no_goals",
        budget(
            whole_department=replace(WHOLE, goals=("1. 确保全区档案资源完整安全，提升档案利用服务水平。",)),
            indicators=(*BUDGET.indicators, indicator("department", "效益指标", "", COPIED, "推进")),
        ),
        "三级指标“确保区域档案资源完整安全，提升档案利用服务水平”照抄年度履职目标",
        INFO,
    ),
    (
        "indicators/costs_are_in_the_tables_unit",
        with_targets(("成本指标", "经济成本指标", "印刷总成本", "80000元")),
        "“印刷总成本”80000元，项目金额8.00万元",
        INFO,
    ),
    (
        "agreement/uses_fit_their_item",
        with_clause(ACCOUNTS, "住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：事业单位医疗保险支出。"),
        "“住房公积金（项）”的用途写为“事业单位医疗保险支出”",
        WARNING,
    ),
    (
        "narrative/quoted_points_agree",
        with_clause(ACCOUNTS, "预算执行率为95.00%。该项指标总分10分，实际得分9.05分。", REPORT),
        "自评总结报告所列“预算执行率”得分为9.05、自评表为9.50",
        ERROR,
    ),
    (
        "narrative/quoted_points_agree",
        with_clause(ACCOUNTS, "（1）安排科学性：安排科学合理。该项指标总分5分，实际得分4分。", REPORT),
        "“安排科学性”得分为4、自评表为5",
        ERROR,
    ),
    (
        "indicators/goals_are_their_own",
        _same_goals(),
        "“会务保障经费”、“档案数字化经费”自评表的预期目标逐字相同",
        WARNING,
    ),
    (
        "indicators/rates_are_percentages",
        with_targets(("产出指标", "质量指标", "资金发放准确率", "100人")),
        "“资金发放准确率”以“人”计量（100人）",
        INFO,
    ),
    (
        "agreement/vehicles_bought_cost_money",
        with_clause(ACCOUNTS, "公务用车购置支出0万元，购置车辆1台。"),
        "公务用车购置费为0万元，文字称购置1台（辆）",
        WARNING,
    ),
    ("agreement/text_agrees_with_tables", _told_income(), "事业收入为20.00万元，《收入决算表》为0万元", ERROR),
]
