"""A sound budget of an invented department: twelve tables, text and targets that agree to the last digit."""

from dataclasses import replace

from disclosures.model import Disclosure, Indicator, Project, Task, WholeDepartment
from disclosures.targets import read_target
from tests.factories import DEPARTMENT, amount, clause, figure, identity, source, table

OUTLAY = (
    "class section item unit_code name total basic.subtotal basic.wages basic.subsidies basic.goods_and_services "
    "basic.capital project.subtotal project.other_operation project.specific_target"
)
OUTLAY_ROWS = f"""
- | - | - | - | 合计 | 100.00 | 80.00 | 60.00 | 5.00 | 14.00 | 1.00 | 20.00 | 8.00 | 12.00
- | - | - | 007 | {DEPARTMENT} | 100.00 | 80.00 | 60.00 | 5.00 | 14.00 | 1.00 | 20.00 | 8.00 | 12.00
201 | 26 | 01 | - | 行政运行 | 70.00 | 70.00 | 50.00 | 5.00 | 14.00 | 1.00 | - | - | -
201 | 26 | 04 | - | 档案馆 | 20.00 | - | - | - | - | - | 20.00 | 8.00 | 12.00
221 | 02 | 01 | - | 住房公积金 | 10.00 | 10.00 | 10.00 | - | - | - | - | - | -
"""
TABLES = (
    table(
        "income_and_expenditure",
        "2026年部门收支总体情况表",
        "income.item income.amount expense.item expense.amount",
        """
        一、一般公共预算 | 100.00 | 一、一般公共服务 | 90.00
        其中：财政拨款 | 100.00 | 二十一、住房保障支出 | 10.00
        二、政府性基金预算拨款收入 | - | 二十九、其他支出 | -
        本年收入合计 | 100.00 | 本年支出合计 | 100.00
        上年结转结余 | - | 年终结转结余 | -
        收入总计 | 100.00 | 支出总计 | 100.00
        """,
    ),
    table(
        "income",
        "2026年部门收入总体情况表",
        "code name total current.total current.general.subtotal current.general.appropriation current.government_funds "
        "carryover.total",
        f"""
        - | 合计 | 100.00 | 100.00 | 100.00 | 100.00 | - | -
        007 | {DEPARTMENT} | 100.00 | 100.00 | 100.00 | 100.00 | - | -
        007001 | {DEPARTMENT}本级 | 70.00 | 70.00 | 70.00 | 70.00 | - | -
        007002 | 青石区档案馆 | 30.00 | 30.00 | 30.00 | 30.00 | - | -
        """,
    ),
    table(
        "expenditure",
        "2026年部门支出总体情况表",
        OUTLAY,
        OUTLAY_ROWS,
        notes=("注：本表反映本部门支出总体情况。",),
    ),
    table(
        "appropriation_income_and_expenditure",
        "2026年财政拨款收支总体情况表",
        "income.item income.amount expense.item expense.total expense.general.subtotal expense.general.appropriation "
        "expense.government_funds",
        """
        一、本年收入 | 100.00 | 一、本年支出 | 100.00 | 100.00 | 100.00 | -
        （一）一般公共预算拨款 | 100.00 | （一）一般公共服务支出 | 90.00 | 90.00 | 90.00 | -
        其中：财政拨款 | 100.00 | （二十一）住房保障支出 | 10.00 | 10.00 | 10.00 | -
        二、上年结转 | - | 二、年终结转结余 | - | - | - | -
        收入合计： | 100.00 | 支出合计 | 100.00 | 100.00 | 100.00 | -
        """,
    ),
    table("general_budget_expenditure", "2026年一般公共预算支出情况表", OUTLAY, OUTLAY_ROWS),
    table(
        "general_budget_basic_expenditure",
        "2026年一般公共预算基本支出表",
        "economic.code economic.name government_economic.code government_economic.name total personnel public",
        """
        - | 合计 | - | - | 80.00 | 65.00 | 15.00
        30101 | 基本工资 | 50101 | 工资奖金津补贴 | 50.00 | 50.00 | -
        30113 | 住房公积金 | 50103 | 住房公积金 | 10.00 | 10.00 | -
        30302 | 退休费 | 50905 | 离退休费 | 5.00 | 5.00 | -
        30201 | 办公费 | 50201 | 办公经费 | 6.00 | - | 6.00
        30201 | 办公费 | 50201 | 办公经费 | 5.00 | - | 5.00
        30231 | 公务用车运行维护费 | 50208 | 公务用车运行维护费 | 3.00 | - | 3.00
        31002 | 办公设备购置 | 50306 | 设备购置 | 1.00 | - | 1.00
        """,
    ),
    table(
        "expenditure_by_economic_class",
        "2026年支出经济分类汇总表",
        "economic.class economic.item economic.name total general.subtotal general.appropriation government_funds",
        f"""
        - | - | 合计 | 100.00 | 100.00 | 100.00 | -
        007 | - | {DEPARTMENT} | 100.00 | 100.00 | 100.00 | -
        301 | 01 | 基本工资 | 50.00 | 50.00 | 50.00 | -
        301 | 13 | 住房公积金 | 10.00 | 10.00 | 10.00 | -
        303 | 02 | 退休费 | 5.00 | 5.00 | 5.00 | -
        302 | 01 | 办公费 | 11.00 | 11.00 | 11.00 | -
        302 | 31 | 公务用车运行维护费 | 3.00 | 3.00 | 3.00 | -
        310 | 02 | 办公设备购置 | 1.00 | 1.00 | 1.00 | -
        302 | 26 | 劳务费 | 20.00 | 20.00 | 20.00 | -
        """,
    ),
    table(
        "three_public",
        "2026年一般公共预算“三公”经费支出情况表",
        "total abroad vehicles.subtotal vehicles.purchase vehicles.operation reception",
        "3.00 | - | 3.00 | - | 3.00 | -",
    ),
    table(
        "government_funds",
        "2026年政府性基金预算支出情况表",
        OUTLAY,
        "",
        notes=("说明：我部门没有使用政府性基金安排支出，故此表无数据。",),
    ),
    table(
        "projects",
        "2026年项目支出表",
        "type project unit total current.general current.government_funds",
        f"""
        - | 007 | {DEPARTMENT} | 20.00 | 20.00 | -
        其他运转类 | 会务保障经费 | {DEPARTMENT}本级 | 8.00 | 8.00 | -
        特定目标类 | 档案数字化经费 | 青石区档案馆 | 12.00 | 12.00 | -
        """,
    ),
    table(
        "project_targets",
        "2026年部门预算项目绩效目标汇总表",
        "code name funds.total funds.government_budget funds.special_account cost.name cost.target",
        f"""
        007 | - | 20.00 | 20.00 | - | - | -
        007001 | {DEPARTMENT}本级 | 8.00 | 8.00 | - | - | -
        410702260000000000001 | 会务保障经费 | 8.00 | 8.00 | - | 会务成本 | ≤8万元
        - | - | - | - | - | 会务人均成本 | ≤200元
        007002 | 青石区档案馆 | 12.00 | 12.00 | - | - | -
        410702260000000000002 | 档案数字化经费 | 12.00 | 12.00 | - | 数字化成本 | ≤12万元
        """,
    ),
)
EXPLAINED = f"第二部分 {DEPARTMENT}2026年部门预算情况说明"
CLAUSES = (
    clause("c1", f"第一部分 {DEPARTMENT}概况/一、主要职责", "负责全区档案的收集、整理、保管和利用工作。"),
    clause(
        "c12",
        f"第一部分 {DEPARTMENT}概况/二、预算单位构成",
        f"纳入本部门2026年度部门预算编制范围的单位共2个，包括：{DEPARTMENT}本级、青石区档案馆。",
    ),
    clause(
        "c2",
        f"{EXPLAINED}/一、收入支出预算总体情况说明",
        f"{DEPARTMENT}2026年收入总计100.00万元，支出总计100.00万元，收入增加25.00万元，增长33.33%，主要原因：业务增加。",
    ),
    clause(
        "c3",
        f"{EXPLAINED}/三、支出预算总体情况说明",
        "支出合计100.00万元，其中：基本支出80.00万元，占80.00%；项目支出20.00万元，占20.00%。",
    ),
    clause(
        "c4",
        f"{EXPLAINED}/五、一般公共预算支出情况说明",
        "一般公共服务（类）支出90.00万元；住房保障（类）支出10.00万元。",
    ),
    clause(
        "c5",
        f"{EXPLAINED}/六、一般公共预算基本支出情况说明",
        "基本支出80.00万元。其中：人员经费65.00万元，主要包括：基本工资、住房公积金、退休费；公用经费15.00万元，"
        "主要包括：办公费、公务用车运行维护费、办公设备购置。",
    ),
    clause(
        "c6", f"{EXPLAINED}/七、“三公”经费支出预算情况说明", "“三公”经费预算为3.00万元，公务用车运行维护费3.00万元。"
    ),
    clause("c7", f"{EXPLAINED}/九、其他重要事项/（一）机构运转经费", "机关运行经费支出预算15.00万元。"),
    clause(
        "c8",
        f"{EXPLAINED}/九、其他重要事项/（二）政府采购",
        "政府采购预算5.00万元，其中：货物3.00万元、工程0万元、服务2.00万元。",
    ),
    clause("c9", f"{EXPLAINED}/九、其他重要事项/（三）绩效目标", "对所有项目设置绩效目标。"),
    clause(
        "c10",
        f"{EXPLAINED}/九、其他重要事项/（四）国有资产占用",
        "2025年期末，共有车辆1辆，其中：一般公务用车1辆、其他用车0辆。",
    ),
    clause("c13", f"{EXPLAINED}/八、政府性基金预算支出情况说明", "2026年没有使用政府性基金预算拨款安排的支出。"),
    clause("c11", "第三部分 名词解释", "一、财政拨款收入：单位从同级财政部门取得的资金。"),
)
FIGURES = (
    figure("c2", "收入总计", "100.00"),
    figure("c2", "支出总计", "100.00"),
    figure("c2", "收入总计", "25.00", "增减额"),
    figure("c2", "收入总计", "33.33", "增减率", "%"),
    figure("c3", "支出合计", "100.00"),
    figure("c3", "基本支出", "80.00"),
    figure("c3", "基本支出", "80.00", "占比", "%"),
    figure("c3", "项目支出", "20.00"),
    figure("c3", "项目支出", "20.00", "占比", "%"),
    figure("c4", "一般公共服务（类）支出", "90.00"),
    figure("c4", "住房保障（类）支出", "10.00"),
    figure("c5", "基本支出", "80.00"),
    figure("c5", "人员经费", "65.00"),
    figure("c5", "公用经费", "15.00"),
    figure("c6", "“三公”经费", "3.00"),
    figure("c6", "公务用车运行维护费", "3.00"),
    figure("c7", "机关运行经费", "15.00"),
    figure("c8", "政府采购", "5.00"),
    figure("c8", "政府采购货物", "3.00"),
    figure("c8", "政府采购工程", "0"),
    figure("c8", "政府采购服务", "2.00"),
)
WHOLE = WholeDepartment(
    goals=("收好、管好、用好档案",),
    tasks=(
        Task("会务保障经费", "保障会议", source("会务保障经费 保障会议")),
        Task("档案数字化经费", "馆藏数字化", source("档案数字化经费 馆藏数字化")),
    ),
    budget={
        "total": amount("100.00"),
        "government_funds": amount("100.00"),
        "special_account": None,
        "unit_funds": None,
        "basic": amount("80.00"),
        "project": amount("20.00"),
    },
    source=source("部门（单位）整体绩效目标表"),
)


def indicator(scope: str, level1: str, level2: str, name: str, target: str) -> Indicator:
    """A target of a project, or of the department."""
    return Indicator(scope, level1, level2, name, read_target(target), source(f"{name} {target}"))


def targets(project: str, cost: str) -> tuple[Indicator, ...]:
    """Sound targets of one project."""
    return (
        indicator(project, "成本指标", "", "总成本", f"≤{cost}万元"),
        indicator(project, "产出指标", "数量指标", "服务次数", "≥20次"),
        indicator(project, "产出指标", "质量指标", "服务合格率", "≥95%"),
        indicator(project, "产出指标", "时效指标", "完成时间", "2026年12月31日前"),
        indicator(project, "效益指标", "", "提高档案利用率", "≥90%"),
        indicator(project, "满意度指标", "", "服务对象满意度", "≥95%"),
    )


BUDGET = Disclosure(
    file={"name": "budget.pdf", "sha256": "0" * 64, "media_type": "application/pdf", "pages": 20, "scanned_pages": []},
    identity=identity(),
    clauses=CLAUSES,
    tables=TABLES,
    figures=FIGURES,
    projects=(
        Project("会务保障经费", source("会务保障经费"), amount=amount("8.00")),
        Project("档案数字化经费", source("档案数字化经费"), amount=amount("12.00")),
    ),
    whole_department=WHOLE,
    indicators=(
        *targets("会务保障经费", "8"),
        *targets("档案数字化经费", "12"),
        indicator("department", "投入管理指标", "预算和财务管理", "政府采购执行率", "≥80%"),
    ),
)


def budget(**changes: object) -> Disclosure:
    """The sound budget with some of its parts replaced."""
    return replace(BUDGET, **changes)
