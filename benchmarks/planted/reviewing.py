"""Faults that a reviewer of published disclosures objected to, planted where a department would make them."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Heading, Paragraph


def _told(kind: str, text: str, shows: str, *by: str) -> Fault:
    """One paragraph more, below the duties."""

    def plant(copy: Copy) -> str:
        blocks = copy.content.blocks
        place = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and "主要职责" in block.text)
        blocks.insert(place + 1, Paragraph(text))
        return shows

    return Fault(kind, "budget", plant, by)


FAULTS: tuple[Fault, ...] = (
    _told(
        "上年为0仍列增长100%",
        "租赁费36.92万元。与上年相比，租赁费增加36.92万元，增长100.00%，主要原因是新增办公用房租赁。",
        "36.92",
        "trend/growth_has_a_base",
    ),
    _told(
        "模板的“如有”未删",
        "对0个项目开展了重点绩效评价（如有）。",
        "（如有）",
        "presentation/template_notes_are_removed",
    ),
    Fault(
        "时效早于公开月份",
        "budget",
        lambda copy: copy.texts("部门预算项目绩效目标汇总表", "2025年5月31日前", "2025年1月31日前"),
        ("indicators/dates_follow_publication",),
    ),
    _told(
        "中小企业占比分母有误",
        "政府采购货物支出10.00万元、政府采购服务支出40.00万元。授予中小企业合同金额45.00万元；货物采购授予中小企业合同金额"
        "占货物支出金额的20%，服务采购授予中小企业合同金额占服务支出金额的80%。",
        "34.00",
        "agreement/small_firms_make_their_whole",
    ),
    Fault(
        "成本指标以元计",
        "budget",
        lambda copy: copy.texts("部门预算项目绩效目标汇总表", "≤38.40万元", "≤384000元"),
        ("indicators/costs_are_in_the_tables_unit",),
    ),
    Fault(
        "指标名称照抄目标",
        "budget",
        lambda copy: copy.texts("整体绩效目标表", "主要断面水质达标率", "加强河道日常管护，保持河道畅通、岸坡整洁"),
        ("indicators/names_are_no_goals",),
        ("indicators/benefits_measure_a_rate", "indicators/percentages_measure_a_rate"),
    ),
    _told(
        "用途照抄其他科目",
        "住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：事业单位医疗保险支出。",
        "医疗保险",
        "agreement/uses_fit_their_item",
    ),
    _told(
        "购置费为0而有购置数量",
        "公务用车购置支出0万元，购置车辆1台。",
        "1台",
        "agreement/vehicles_bought_cost_money",
    ),
    Fault(
        "比率以个数计",
        "budget",
        lambda copy: copy.texts("部门预算项目绩效目标汇总表", "≥90%", "≥90人"),
        ("indicators/rates_are_percentages",),
        ("indicators/*", "across/*"),
    ),
    Fault(
        "报告所列执行率得分有误",
        "accounts",
        lambda copy: copy.sentence("预算执行率为", r"总分10分，实际得分[\d.]+分", "总分10分，实际得分1.23分"),
        ("narrative/quoted_points_agree",),
    ),
)
