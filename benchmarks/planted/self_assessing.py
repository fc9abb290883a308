"""Faults of self-assessments that a reviewer sees between the lines: names, causes, bands, purposes, wrong columns."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Heading, Paragraph
from samples.department import PROJECTS

RIVERS, FLOODS, SAVINGS = (project.name for project in PROJECTS)
TARGETS = "部门预算项目绩效目标汇总表"
FUNDS = "年度资金总额"
QUOTED = "narrative/quoted_indicators_agree"
TOLD = "项目绩效自评情况"


def _form(kind: str, project: str, row: str, place: int, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "accounts", lambda copy: copy.form_cell(project, row, place, new), by, with_it)


def _said(kind: str, start: str, pattern: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "accounts", lambda copy: copy.sentence(start, pattern, new), by, with_it)


def _slid_name(copy: Copy) -> str:
    rows = copy.form(FLOODS).rows
    for row in rows[:2]:
        for index, cell in enumerate(row):
            if cell and cell[0] == FLOODS:
                row[index] = ("", cell[1], cell[2])
            elif cell and cell[0] == "实施单位":
                row[index] = (f"实施单位 {FLOODS}", cell[1], cell[2])
    return FLOODS


def _pasted_purpose(copy: Copy) -> str:
    cells = (cell[0] for row in copy.form(SAVINGS).rows for cell in row if cell)
    goal = next(text for text in cells if text.startswith("开展取用水监测十二"))
    start = next(
        number
        for number, block in enumerate(copy.content.blocks)
        if isinstance(block, Heading) and block.text.startswith(f"{SAVINGS}项目支出绩效")
    )
    paragraph = next(block for block in copy.content.blocks[start:] if isinstance(block, Paragraph))
    paragraph.text += f"该项目的实施是为完成{goal}"
    return goal.rstrip("。")


def _worded(copy: Copy) -> str:
    for place, text in ((1, "较高"), (2, "部分达成")):
        copy.form_cell(SAVINGS, "节水宣传覆盖率", place, text)
    return "部分达成"


def _rare_meetings(copy: Copy) -> str:
    for place, text in ((1, "≥2次"), (2, "2次"), (0, "开展三会一课次数")):
        copy.form_cell(SAVINGS, "取用水监测次数", place, text)
    return "≥2次"


def _bought(copy: Copy) -> str:
    copy.sentence("政府采购支出总额", r"政府采购支出总额[\d.]+万元", "政府采购支出总额0万元")
    copy.sentence("政府采购支出总额", r"货物支出[\d.]+万元", "货物支出0万元")
    for project in (RIVERS,):
        _renamed(copy, project, "河道日常管护设备购置经费")
    return "河道日常管护设备购置经费"


def _renamed(copy: Copy, old: str, new: str) -> None:
    for block in copy.content.blocks:
        if isinstance(block, Heading | Paragraph):
            block.text = block.text.replace(old, new)
    for row in copy.form(old).rows:
        for index, cell in enumerate(row):
            if cell and cell[0] == old:
                row[index] = (new, cell[1], cell[2])


def _all_without_problem(copy: Copy) -> str:
    for project in (RIVERS, FLOODS, SAVINGS):
        copy.sentence(f"{project}{TOLD}", "发现的主要问题及原因：[^。]*。", "发现的主要问题及原因：无。")
        form = copy.form(project)
        for row in form.rows:
            texts = [cell[0] if cell else "" for cell in row]
            target = next((text for text in texts if text.startswith("≥") and text.endswith("%")), None)
            if target is not None:
                place = texts.index(target) + 1
                old = row[place]
                row[place] = (target[1:], old[1], old[2]) if old else old
    return "形式化指数"


FAULTS = (
    Fault("项目名称填错栏", "accounts", _slid_name, ("completeness/project_names_are_filled",)),
    Fault(
        "自评表项目名称与文字不一致",
        "accounts",
        lambda copy: copy.form_cell(SAVINGS, SAVINGS, 0, "水资源监测经费"),
        ("narrative/project_names_agree",),
        (
            "completeness/forms_are_attached",
            "completeness/reports_are_attached",
            "completeness/claimed_projects_are_told",
            "narrative/covered_money_agrees",
            "self_assessment/full_points_need_execution",
            QUOTED,
        ),
    ),
    Fault("报告目的照搬完成情况", "accounts", _pasted_purpose, ("narrative/purposes_are_told",)),
    Fault(
        "采购类支出而采购为0",
        "accounts",
        _bought,
        ("agreement/purchases_are_procured",),
        ("agreement/procurement_adds_up",),
    ),
    Fault(
        "三会一课次数过少",
        "accounts",
        _rare_meetings,
        ("indicators/frequencies_meet_the_rules",),
        (QUOTED, "indicators/targets_are_not_too_low", "self_assessment/deviations_follow", "self_assessment/lost_*"),
    ),
    Fault(
        "年初预算调整未说明",
        "accounts",
        lambda copy: copy.form_cell(RIVERS, FUNDS, 1, "98.00") and copy.form_cell(RIVERS, "财政拨款", 1, "98.00"),
        ("self_assessment/adjustments_are_explained",),
        ("indicators/cost_targets_follow_the_budget",),
    ),
    Fault(
        "定性指标得分超出档次",
        "accounts",
        _worded,
        ("self_assessment/worded_points_stay_in_their_band",),
        (QUOTED, "indicators/targets_are_measurable", "indicators/rates_are_numbers"),
    ),
    _form("偏差原因只重复结果", FLOODS, "储备编织袋数量", 6, "实际储备18500条", "self_assessment/reasons_are_causes"),
    _form(
        "效益指标无从计算",
        SAVINGS,
        "节水宣传覆盖率",
        0,
        "提高公众节水意识",
        "indicators/benefits_measure_a_rate",
        with_it=(QUOTED,),
    ),
    _form(
        "数量指标为资金支付",
        SAVINGS,
        "取用水监测次数",
        0,
        "资金支付金额",
        "indicators/kinds_fit_their_heading",
        with_it=(QUOTED, "indicators/units_fit_what_is_counted", "indicators/counted_things_have_their_unit"),
    ),
    Fault(
        "自评流于形式",
        "accounts",
        _all_without_problem,
        ("self_assessment/assessment_is_no_formality",),
        (QUOTED, "narrative/problems_are_named", "self_assessment/results_are_measured"),
    ),
    Fault(
        "财政拨款支出大于全部支出",
        "accounts",
        lambda copy: copy.cell("财政拨款收入支出决算总表", "本年支出合计", 7, "755.97"),
        ("agreement/appropriations_stay_below_all", "totals/*", "agreement/*"),
        ("totals/sides_add_up", "totals/columns_add_up_across", "agreement/tables_agree"),
    ),
    _said(
        "说明自评得分填成执行率",
        f"{SAVINGS}{TOLD}",
        r"自评得分为97\.66分",
        "自评得分为76.57分",
        "narrative/quoted_scores_agree",
        with_it=("self_assessment/grade_follows",),
    ),
    _said(
        "整体支出只覆盖项目支出",
        "根据预算绩效管理要求",
        "$",
        "组织对本部门1个单位开展整体支出绩效评价，涉及一般公共预算支出167.73万元，政府性基金预算支出0万元，整体支出绩效自评得分96分。",
        "narrative/whole_department_money_is_complete",
        with_it=("completeness/whole_department_form_is_attached",),
    ),
)
