"""Faults that a careful reader of a budget objects to: headings, words, targets, and tables held against each other."""

from benchmarks.planted import agreeing
from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Heading, Paragraph
from samples.department import DISTRICT, NAME, PROJECTS

RIVERS, FLOODS, SAVINGS = (project.name for project in PROJECTS)
TARGETS, WHOLE = "部门预算项目绩效目标汇总表", "部门（单位）整体绩效目标表"
TEXT = "agreement/text_agrees_with_tables"


def _heading(kind: str, old: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.heading(old, new), by, with_it)


def _said(kind: str, start: str, pattern: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.sentence(start, pattern, new), by, with_it)


def _target(kind: str, old: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.texts(TARGETS, old, new), by, with_it)


def _whole(kind: str, old: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.texts(WHOLE, old, new), by, with_it)


def _told(kind: str, text: str, shows: str, *by: str) -> Fault:
    """One paragraph more, below the duties."""

    def plant(copy: Copy) -> str:
        blocks = copy.content.blocks
        place = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and "主要职责" in block.text)
        blocks.insert(place + 1, Paragraph(text))
        return shows

    return Fault(kind, "budget", plant, by)


def _second_target(copy: Copy) -> str:
    rows = copy.grid(TARGETS).rows
    row = next(row for row in rows if RIVERS in row)
    rows[rows.index(row) + 1][6:8] = ["", "≤98.00万元"]
    return "98.00"


def _unpaid(copy: Copy) -> str:
    rows = copy.grid(TARGETS).rows
    row = next(row for row in rows if SAVINGS in row)
    row[6:10] = ["监测人员工资", "≤0.90万元", "聘用监测人员", "3人"]
    return "每月250元"


WORDS = (
    _heading(
        "附件标题地名重复",
        f"附件：{NAME}",
        f"附件：{DISTRICT}{NAME}",
        "presentation/headings_are_written_once",
        with_it=("presentation/contents_agree_with_headings",),
    ),
    _heading(
        "章节标题名称残缺",
        f"第二部分 {NAME}2025年部门预算情况说明",
        f"第二部分 {DISTRICT}2025年部门预算情况说明",
        "presentation/chapter_titles_name_the_department",
        with_it=("presentation/names_agree",),
    ),
    _heading(
        "标题留有填写提示",
        "九、其他重要事项情况说明",
        "九、其他重要事项情况说明（以下情况金额为0的，仍需进行情况说明）",
        "presentation/template_notes_are_removed",
    ),
    _said(
        "举例照填为0",
        "专项转移支付项目",
        "无负责管理的专项转移支付项目",
        "负责管理的专项转移支付项目共有0项，主要是：0项目0万元，0项目0万元等",
        "presentation/template_notes_are_removed",
    ),
    _said(
        "单位的单位",
        "纳入本部门",
        "预算编制范围的单位",
        "预算编制单位的单位",
        "presentation/headings_are_written_once",
    ),
    _said("自称与部门不符", "预算项目均按要求", NAME, "我院", "presentation/self_names_fit"),
    _said("财政级次不符", "财政拨款收入", "同级财政", "省级财政", "presentation/levels_fit_the_place"),
    _told("时效写成实效", "综合反映项目完成的数量、实效、质量。", "实效", "presentation/spelling_is_right"),
    _told("句中夹杂英文", "优化水资源配置and结构。", "and", "presentation/spelling_is_right"),
    _told(
        "内设机构名称不一",
        "内设综合办公室（工程管理股）。另有综合办公室（工程管理和安全股）。",
        "综合办公室",
        "agreement/offices_have_one_name",
    ),
    _heading(
        "预算标题写成决算",
        f"二、{NAME}部门所属预算单位构成情况",
        f"二、{NAME}部门决算单位构成情况",
        "presentation/kind_is_named_rightly",
        with_it=("presentation/contents_agree_with_headings",),
    ),
    _told("万元误写为元", "2025年预算支出665.37元。", "665.37元", "agreement/amounts_keep_their_unit"),
    _told("文字项目金额与表不符", f"安排{RIVERS}162.50万元。", "162.50", "agreement/told_projects_agree"),
    _told(
        "同一总额的占比不一",
        "固定资产总额400.00万元，其中：房屋300.00万元，占固定资产总额的75.00%；设备60.00万元，占固定资产总额的15.00%；"
        "家具40.00万元，占固定资产总额的12.50%。",
        "12.50%",
        "agreement/shares_have_one_whole",
    ),
    _told(
        "增加写成增加0", "会议费比上年增加0.00万元，主要原因：没有变化。", "增加0.00万元", "trend/unchanged_is_said_so"
    ),
    _said(
        "大幅增长原因空泛",
        "收入总计665.37万元",
        "收入增加23.19万元，增长3.61%，主要原因：[^。]*。",
        "收入增加223.19万元，增长50.48%，主要原因：厉行节约，减少开支。",
        "trend/reasons_are_specific",
        with_it=("trend/growth_follows", "trend/reasons_fit_the_direction"),
    ),
    _said(
        "变动原因所列科目表中没有",
        "机构运转经费支出预算",
        "主要原因：新增办公设备购置",
        "主要原因：租赁费增加",
        "agreement/reasons_name_printed_items",
    ),
    _said(
        "文字列全的占比不足100%",
        "支出合计665.37万元",
        "基本支出484.72万元，占72.85%",
        "基本支出414.72万元，占62.33%",
        "agreement/shares_make_the_whole",
        TEXT,
    ),
    _said(
        "文字三公合计与分项不符",
        "“三公”经费预算为",
        "预算为5.70万元",
        "预算为7.50万元",
        "agreement/three_public_parts_add_up",
        TEXT,
    ),
)
OBJECTIVES = (
    Fault("一个指标两个指标值", "budget", _second_target, ("indicators/values_have_one_indicator",)),
    Fault("人均工资过低", "budget", _unpaid, ("indicators/pay_is_plausible",)),
    _target("比率指标填合格", "≥95%", "合格", "indicators/rates_are_numbers"),
    _target("成本指标没有≤", "≤38.40万元", "38.40万元", "indicators/costs_are_written_as_ceilings"),
    _target(
        "项目以次计数",
        "取用水监测次数",
        "监测系统建设数量",
        "indicators/counted_things_have_their_unit",
        with_it=("indicators/units_fit_what_is_counted",),
    ),
    _target("满意度问本单位人员", "取水户满意度", "单位职工满意度", "indicators/satisfaction_is_asked_of_the_served"),
    _target(
        "指标没有指标值", "≥12次", "", "indicators/indicators_have_values", with_it=("indicators/counts_are_numbers",)
    ),
    _whole(
        "整体指标值空泛",
        "≥90%",
        "提高",
        "indicators/department_targets_are_measurable",
    ),
    _whole(
        "三级指标写职责",
        "主要断面水质达标率",
        "主要承担水资源管理、河道巡查等工作",
        "indicators/duties_are_no_targets",
        with_it=("indicators/percentages_measure_a_rate",),
    ),
    _whole("三级指标只是类别", "主要断面水质达标率", "社会效益", "indicators/names_are_specific"),
    _whole(
        "说明照搬另一指标",
        "结转结余率＝结转结余总额/预算数×100%。",
        "预算执行率＝（预算完成数/预算数）×100%。",
        "indicators/explanations_are_their_own",
    ),
    _whole(
        "项目没有对应任务",
        SAVINGS,
        f"{FLOODS}二期",
        "indicators/projects_have_tasks",
        with_it=("indicators/tasks_have_money",),
    ),
)
FAULTS = (*WORDS, *OBJECTIVES, *agreeing.FAULTS)
