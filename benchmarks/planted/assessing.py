"""Faults in targets and self-assessments: forms, points, quotations, claims and what is missing."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Form, Heading
from samples.department import FLOOD, NAME, PROJECTS, RIVER, SAVING  # noqa: F401

RIVERS, FLOODS, SAVINGS = (project.name for project in PROJECTS)
TARGETS, WHOLE = "部门预算项目绩效目标汇总表", "部门（单位）整体绩效目标表"
FUNDS = "年度资金总额"


def _target(kind: str, old: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.texts(TARGETS, old, new), by, with_it)


def _whole(kind: str, old: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.texts(WHOLE, old, new), by, with_it)


def _form(kind: str, project: str, row: str, place: int, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "accounts", lambda copy: copy.form_cell(project, row, place, new), by, with_it)


def _said(kind: str, start: str, pattern: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "accounts", lambda copy: copy.sentence(start, pattern, new), by, with_it)


def _unsatisfied(copy: Copy) -> None:
    for row in copy.grid(TARGETS).rows:
        if "取水户满意度" in row:
            row[12:14] = ["", ""]


def _second_cost(copy: Copy) -> str:
    rows = copy.grid(TARGETS).rows
    index = next(number for number, row in enumerate(rows) if RIVERS in row)
    rows[index + 1][6:8] = ["河道管护总成本", "≤98.00万元"]
    return "98.00"


def _doubled(copy: Copy) -> str:
    rows = copy.grid(TARGETS).rows
    row = next(row for row in rows if "主要断面水质达标率" in row)
    row[10:12] = ["管护河道长度", "≥86公里"]
    return "管护河道长度"


def _untimed(copy: Copy) -> None:
    form = copy.form(SAVINGS)
    row = next(row for row in form.rows if any(cell and cell[0] == "时效指标" for cell in row))
    for index, cell in enumerate(row):
        if cell and cell[0] == "时效指标":
            row[index] = ("数量指标", 1, 1)
        if cell and cell[0] == "监测报告报送时间":
            row[index] = ("监测报告份数", 1, 1)
        if cell and cell[0] == "每月10日前":
            row[index] = ("≥12份", 1, 1)
        if cell and cell[0] == "100%":
            row[index] = ("12份", 1, 1)


def _formless(copy: Copy) -> str:
    form = copy.form(SAVINGS)
    copy.drop(lambda block: block is form)
    return SAVINGS


def _reportless(copy: Copy) -> str:
    blocks = copy.content.blocks
    start = next(
        i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text.startswith(f"{SAVINGS}项目支出绩效")
    )
    del blocks[start - 1 :]
    return SAVINGS


def _same_fact(copy: Copy) -> str:
    for project, done in ((RIVERS, "86公里"), (SAVINGS, "70公里")):
        form = copy.form(project)
        row = next(row for row in form.rows if any(cell and cell[0] == "数量指标" for cell in row))
        texts = ["数量指标", "管护河道长度", "≥60公里", done, "10", "10", "0.00"]
        start = next(index for index, cell in enumerate(row) if cell and cell[0] == "数量指标")
        for offset, text in enumerate(texts):
            row[start + offset] = (text, 1, 1)
    return "70公里"


INDICATORS = (
    _target("成本指标高于项目预算", "≤126.50万元", "≤180.00万元", "indicators/cost_targets_stay_within_budget"),
    _target("成本指标用≥", "≤38.40万元", "≥38.40万元", "indicators/costs_are_ceilings"),
    _target("时效目标在上年", "2025年12月31日前", "2024年12月31日前", "indicators/dates_lie_in_the_year"),
    _target(
        "目标值空泛",
        "≥80%",
        "显著提高",
        "indicators/targets_are_measurable",
        with_it=("indicators/rates_are_numbers",),
    ),
    _target(
        "满意度目标超过100%",
        "≥90%",
        "≥110%",
        "indicators/shares_stay_below_a_hundred",
        with_it=("indicators/one_name_has_one_level",),
    ),
    _target(
        "项目名称两表不一",
        FLOODS,
        "防汛物资采购经费",
        "agreement/projects_agree",
        with_it=("indicators/projects_have_tasks",),
    ),
    _target(
        "项目绩效目标汇总表项目金额有误",
        "38.40",
        "48.30",
        "agreement/projects_agree",
        with_it=("totals/groups_add_up", "totals/lines_add_up_to_the_total", "totals/columns_add_up_across"),
    ),
    Fault("两个总成本目标", "budget", _second_cost, ("indicators/one_cost_ceiling_each",)),
    Fault("缺满意度指标", "budget", _unsatisfied, ("indicators/projects_have_every_kind_of_target",)),
    Fault("产出与效益指标重复", "budget", _doubled, ("indicators/indicators_are_not_repeated",)),
    Fault(
        "缺时效指标",
        "accounts",
        _untimed,
        ("indicators/outputs_have_every_kind",),
        ("narrative/quoted_indicators_agree",),
    ),
    _whole(
        "任务没有对应项目",
        SAVINGS,
        "河湖保护宣传经费",
        "indicators/tasks_have_money",
        with_it=("indicators/projects_have_tasks",),
    ),
    _whole("整体绩效目标预算总额有误", "665.37", "656.37", "agreement/whole_department_budget_agrees"),
    _whole(
        "指标说明为填报要求",
        "按年度问卷调查计算。",
        "可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。",
        "presentation/instructions_are_removed",
    ),
    _whole(
        "比率公式分子为比率",
        "达标断面数/监测断面总数×100%。",
        "主要断面水质达标率=断面达标率/监测断面总数×100%。",
        "indicators/rates_divide_counts",
    ),
)
SCORES = (
    _form(
        "自评表执行率有误",
        RIVERS,
        FUNDS,
        5,
        "99.39%",
        "self_assessment/execution_rate_follows",
        with_it=("self_assessment/funds_rates_agree",),
    ),
    _form(
        "自评表执行率得分有误",
        RIVERS,
        FUNDS,
        6,
        "9.93",
        "self_assessment/execution_points_follow",
        with_it=(
            "self_assessment/total_is_the_sum_of_the_rows",
            "narrative/quoted_indicators_agree",
            "narrative/quoted_points_agree",
        ),
    ),
    _form(
        "自评表年初预算未填",
        RIVERS,
        FUNDS,
        1,
        "",
        "self_assessment/funds_are_filled",
        with_it=("self_assessment/funds_add_up",),
    ),
    _form(
        "自评表资金来源不合计",
        FLOODS,
        FUNDS,
        2,
        "48.40",
        "self_assessment/funds_add_up",
        with_it=(
            "self_assessment/execution_rate_follows",
            "self_assessment/execution_points_follow",
            "narrative/quoted_amounts_agree",
            "narrative/quoted_rates_follow",
            "narrative/problems_are_named",
            "indicators/cost_targets_follow_the_budget",
            "self_assessment/adjustments_are_used",
            "self_assessment/adjustments_are_explained",
        ),
    ),
    _form(
        "全年执行数超过预算",
        SAVINGS,
        FUNDS,
        3,
        "18.06",
        "self_assessment/spending_stays_within_budget",
        with_it=(
            "self_assessment/execution_rate_follows",
            "self_assessment/execution_points_follow",
            "self_assessment/funds_add_up",
            "narrative/quoted_amounts_agree",
            "narrative/quoted_rates_follow",
            "narrative/covered_money_agrees",
            "self_assessment/costs_are_what_was_spent",
        ),
    ),
    _form(
        "自评表分值不足100",
        RIVERS,
        "管护河道长度",
        3,
        "8",
        "self_assessment/weights_make_a_hundred",
        with_it=(
            "self_assessment/layout_follows_the_rubric",
            "self_assessment/points_stay_within_bounds",
            "narrative/quoted_indicators_agree",
            "self_assessment/indicator_points_follow",
        ),
    ),
    _form(
        "得分高于分值",
        RIVERS,
        "沿岸居民满意度",
        4,
        "7",
        "self_assessment/points_stay_within_bounds",
        with_it=(
            "self_assessment/total_is_the_sum_of_the_rows",
            "self_assessment/indicator_points_follow",
            "narrative/quoted_indicators_agree",
        ),
    ),
    _form(
        "未达标仍得满分",
        FLOODS,
        "储备编织袋数量",
        4,
        "10",
        "self_assessment/indicator_points_follow",
        with_it=("self_assessment/total_is_the_sum_of_the_rows", "narrative/quoted_indicators_agree"),
    ),
    _form(
        "达标却扣分",
        SAVINGS,
        "取用水监测次数",
        4,
        "8",
        "self_assessment/indicator_points_follow",
        with_it=(
            "self_assessment/total_is_the_sum_of_the_rows",
            "self_assessment/lost_points_are_explained",
            "narrative/quoted_indicators_agree",
            "narrative/claims_of_success_hold",
        ),
    ),
    _form("偏差度有误", FLOODS, "储备编织袋数量", 5, "-17.50", "self_assessment/deviations_follow"),
    _form(
        "总分有误",
        RIVERS,
        "总分",
        2,
        "97.39",
        "self_assessment/total_is_the_sum_of_the_rows",
        with_it=("narrative/quoted_scores_agree",),
    ),
    _form("扣分无原因", FLOODS, "储备编织袋数量", 6, "", "self_assessment/lost_points_are_explained"),
    _form("预期目标仅为项目名称", FLOODS, "按定额补充防汛抢险物资", 0, FLOODS, "indicators/goals_say_something"),
    _form(
        "目标偏低",
        SAVINGS,
        "取用水监测次数",
        2,
        "20次",
        "indicators/targets_are_not_too_low",
        with_it=(
            "self_assessment/deviations_follow",
            "self_assessment/lost_points_are_explained",
            "narrative/quoted_indicators_agree",
        ),
    ),
    _form(
        "目标与完成值单位不同",
        RIVERS,
        "管护河道长度",
        2,
        "86条",
        "indicators/results_answer_in_kind",
        with_it=("narrative/quoted_indicators_agree",),
    ),
    _form(
        "完成值超过100%",
        RIVERS,
        "沿岸居民满意度",
        2,
        "193%",
        "indicators/shares_stay_below_a_hundred",
        with_it=(
            "narrative/quoted_indicators_agree",
            "indicators/targets_are_not_too_low",
            "self_assessment/deviations_follow",
            "self_assessment/lost_points_are_explained",
        ),
    ),
    _form(
        "成本完成值与执行数不符",
        RIVERS,
        "河道管护总成本",
        2,
        "101.20万元",
        "self_assessment/costs_are_what_was_spent",
        with_it=("narrative/quoted_indicators_agree",),
    ),
    Fault("缺一张自评表", "accounts", _formless, ("completeness/forms_are_attached",)),
    Fault("缺一份自评总结报告", "accounts", _reportless, ("completeness/reports_are_attached",)),
    Fault(
        "同一事实两值",
        "accounts",
        _same_fact,
        ("self_assessment/one_fact_has_one_result",),
        (
            "narrative/quoted_indicators_agree",
            "indicators/targets_are_not_too_low",
            "self_assessment/deviations_follow",
            "self_assessment/lost_points_are_explained",
            "indicators/indicators_belong_to_their_project",
        ),
    ),
)
QUOTED = (
    _said(
        "说明执行率有误",
        f"{SAVINGS}项目绩效自评情况",
        "预算执行率为76.57%",
        "预算执行率为67.57%",
        "narrative/quoted_rates_follow",
    ),
    _said(
        "说明完成预算比例有误",
        f"{SAVINGS}项目绩效自评情况",
        "完成预算的76.57%",
        "完成预算的67.57%",
        "narrative/quoted_rates_follow",
    ),
    _said(
        "说明自评得分有误",
        f"{SAVINGS}项目绩效自评情况",
        r"自评得分为97\.66分",
        "自评得分为99.66分",
        "narrative/quoted_scores_agree",
    ),
    _said(
        "说明全年预算数有误",
        f"{FLOODS}项目绩效自评情况",
        "全年预算数为38.40万元",
        "全年预算数为34.80万元",
        "narrative/quoted_amounts_agree",
        with_it=("narrative/quoted_rates_follow",),
    ),
    _said(
        "说明执行数有误",
        f"{FLOODS}项目绩效自评情况",
        "执行数为36.92万元",
        "执行数为39.62万元",
        "narrative/quoted_amounts_agree",
        with_it=("narrative/quoted_rates_follow",),
    ),
    _said(
        "说明等级与得分不符",
        f"{SAVINGS}项目绩效自评情况",
        "自评等级为“优”",
        "自评等级为“良”",
        "self_assessment/grade_follows",
        with_it=("narrative/quoted_grades_agree",),
    ),
    _said(
        "称均达成而有指标未达",
        f"{FLOODS}项目绩效自评情况",
        "“储备编织袋数量”未达到目标，其余指标达成",
        "数量、质量、时效指标均达成",
        "narrative/claims_of_success_hold",
    ),
    _said(
        "有扣分而称无问题",
        f"{FLOODS}项目绩效自评情况",
        "发现的主要问题及原因：[^。]*。",
        "发现的主要问题及原因：无。",
        "narrative/problems_are_named",
    ),
    _said(
        "执行率低而称无问题",
        f"{SAVINGS}项目绩效自评情况",
        "发现的主要问题及原因：[^。]*。",
        "发现的主要问题及原因：无。",
        "narrative/problems_are_named",
    ),
    _said(
        "报告执行率有误",
        "1.预算执行指标：2025年该项目全年预算资金为126.50",
        "预算执行率为93.87%",
        "预算执行率为99.39%",
        "narrative/quoted_rates_follow",
    ),
    _said(
        "报告支付进度有误",
        "2025年该项目全年预算金额126.50",
        "达到93.87%",
        "达到98.37%",
        "narrative/quoted_rates_follow",
    ),
    _said("报告得分有误", "评分结果为99.39", "评分结果为99.39分", "评分结果为93.99分", "narrative/quoted_scores_agree"),
    _said(
        "报告等级有误",
        "评分结果为99.39",
        "综合自评等级为“优”",
        "综合自评等级为“中”",
        "self_assessment/grade_follows",
        with_it=("narrative/quoted_grades_agree",),
    ),
    _said(
        "报告预算数有误",
        "1.预算执行指标：2025年该项目全年预算资金为126.50",
        "全年预算资金为126.50",
        "全年预算资金为162.50",
        "narrative/quoted_amounts_agree",
        with_it=("narrative/quoted_rates_follow",),
    ),
    _said(
        "报告指标得分与自评表不符",
        "三级指标“储备编织袋数量”",
        r"实际得分9\.25分",
        "实际得分9.75分",
        "narrative/quoted_indicators_agree",
    ),
    _said(
        "报告指标完成值与自评表不符",
        "三级指标“储备编织袋数量”",
        "“18500条”",
        "“19500条”",
        "narrative/quoted_indicators_agree",
    ),
    _said(
        "报告指标目标值与自评表不符",
        "三级指标“储备编织袋数量”",
        "“≥20000条”",
        "“≥18000条”",
        "narrative/quoted_indicators_agree",
    ),
    _said("报告落款早于年末", "2026年4月20日", "2026年4月20日", "2025年4月20日", "publication/reports_follow_the_year"),
)
FAULTS = (*INDICATORS, *SCORES, *QUOTED)
_ = (Form, NAME)
