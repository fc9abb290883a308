"""Sound final accounts of an invented department: nine tables, text, two self-assessments and what is said of them."""

from dataclasses import replace

from disclosures.model import Disclosure, Kind
from tests.factories import amount, clause, covered, figure, form, identity, source, statement, table

BY_FUNCTION = """
- | 合计 | 102.00 | 80.50 | 21.50
201 | 一般公共服务支出 | 92.00 | 70.50 | 21.50
20126 | 档案事务 | 92.00 | 70.50 | 21.50
2012601 | 行政运行 | 70.50 | 70.50 | -
2012604 | 档案馆 | 21.50 | - | 21.50
221 | 住房保障支出 | 10.00 | 10.00 | -
22102 | 住房改革支出 | 10.00 | 10.00 | -
2210201 | 住房公积金 | 10.00 | 10.00 | -
"""
TABLES = (
    table(
        "income_and_expenditure",
        "收入支出决算总表",
        "income.item income.line income.amount expense.item expense.line expense.amount",
        """
        一、一般公共预算财政拨款收入 | 1 | 102.00 | 一、一般公共服务支出 | 32 | 92.00
        二、政府性基金预算财政拨款收入 | 2 | - | 十九、住房保障支出 | 50 | 10.00
        本年收入合计 | 27 | 102.00 | 本年支出合计 | 58 | 102.00
        年初结转和结余 | 29 | - | 年末结转和结余 | 60 | -
        总计 | 31 | 102.00 | 总计 | 62 | 102.00
        """,
    ),
    table(
        "income",
        "收入决算表",
        "code name total appropriation business other",
        """
        - | 合计 | 102.00 | 102.00 | - | -
        201 | 一般公共服务支出 | 92.00 | 92.00 | - | -
        20126 | 档案事务 | 92.00 | 92.00 | - | -
        2012601 | 行政运行 | 70.50 | 70.50 | - | -
        2012604 | 档案馆 | 21.50 | 21.50 | - | -
        221 | 住房保障支出 | 10.00 | 10.00 | - | -
        22102 | 住房改革支出 | 10.00 | 10.00 | - | -
        2210201 | 住房公积金 | 10.00 | 10.00 | - | -
        """,
    ),
    table("expenditure", "支出决算表", "code name total basic.subtotal project.subtotal", BY_FUNCTION),
    table(
        "appropriation_income_and_expenditure",
        "财政拨款收入支出决算总表",
        "income.item income.line income.amount expense.item expense.line expense.total expense.general.subtotal "
        "expense.government_funds",
        """
        一、一般公共预算财政拨款 | 1 | 102.00 | 一、一般公共服务支出 | 33 | 92.00 | 92.00 | -
        二、政府性基金预算财政拨款 | 2 | - | 十九、住房保障支出 | 51 | 10.00 | 10.00 | -
        本年收入合计 | 27 | 102.00 | 本年支出合计 | 59 | 102.00 | 102.00 | -
        年初财政拨款结转和结余 | 28 | - | 年末财政拨款结转和结余 | 60 | - | - | -
        总计 | 32 | 102.00 | 总计 | 64 | 102.00 | 102.00 | -
        """,
    ),
    table(
        "general_budget_expenditure",
        "一般公共预算财政拨款支出决算表",
        "code name total basic.subtotal project.subtotal",
        BY_FUNCTION,
    ),
    table(
        "general_budget_basic_expenditure",
        "一般公共预算财政拨款基本支出决算明细表",
        "group1.code group1.name group1.amount group2.code group2.name group2.amount group3.code group3.name "
        "group3.amount",
        """
        301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 14.50 | 310 | 资本性支出 | 1.00
        30101 | 基本工资 | 50.00 | 30201 | 办公费 | 11.50 | 31002 | 办公设备购置 | 1.00
        30113 | 住房公积金 | 10.00 | 30231 | 公务用车运行维护费 | 3.00 | 399 | 其他支出 | -
        303 | 对个人和家庭的补助 | 5.00 | - | - | - | - | - | -
        30302 | 退休费 | 5.00 | - | - | - | - | - | -
        人员经费合计 | - | 65.00 | 公用经费合计 | - | - | - | - | 15.50
        """,
    ),
    table(
        "government_funds",
        "政府性基金预算财政拨款收入支出决算表",
        "code name opening income total basic.subtotal project.subtotal closing",
        "",
        notes=("说明：我部门没有使用政府性基金预算安排的支出，故本表无数据。",),
    ),
    table(
        "state_capital",
        "国有资本经营预算财政拨款支出决算表",
        "code name total basic.subtotal project.subtotal",
        "",
        notes=("说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。",),
    ),
    table(
        "three_public",
        "一般公共预算财政拨款“三公”经费支出决算表",
        "budget.total budget.abroad budget.vehicles.subtotal budget.vehicles.purchase budget.vehicles.operation "
        "budget.reception executed.total executed.abroad executed.vehicles.subtotal executed.vehicles.purchase "
        "executed.vehicles.operation executed.reception",
        "4.00 | 0.00 | 4.00 | 0.00 | 4.00 | 0.00 | 3.00 | 0.00 | 3.00 | 0.00 | 3.00 | 0.00",
    ),
)
EXPLAINED = "第三部分 2026年度部门决算情况说明"
CLAUSES = (
    clause("c1", "第一部分 部门概况/一、部门职责", "负责全区档案的收集、整理、保管和利用工作。"),
    clause(
        "c2",
        f"{EXPLAINED}/一、收入支出决算总体情况说明",
        "收、支总计均为102.00万元，各增加2.00万元，增长2.00%，主要原因是业务增加。",
    ),
    clause("c3", f"{EXPLAINED}/二、收入决算情况说明", "收入合计102.00万元，其中：财政拨款收入102.00万元，占100.00%。"),
    clause(
        "c4",
        f"{EXPLAINED}/三、支出决算情况说明",
        "支出合计102.00万元，其中：基本支出80.50万元，占78.92%；项目支出21.50万元，占21.08%。",
    ),
    clause(
        "c5",
        f"{EXPLAINED}/五、一般公共预算财政拨款支出决算情况说明",
        "年初预算为100.00万元，支出决算为102.00万元，完成年初预算的102.00%。",
    ),
    clause(
        "c6",
        f"{EXPLAINED}/五、一般公共预算财政拨款支出决算情况说明/1.",
        "一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为100.00万元，支出决算为70.50万元，完成年初预算的70.50%。"
        "决算数与年初预算数存在差异的主要原因是人员变动。",
    ),
    clause(
        "c7",
        f"{EXPLAINED}/六、一般公共预算财政拨款基本支出决算情况说明",
        "基本支出80.50万元，人员经费65.00万元，公用经费15.50万元。",
    ),
    clause(
        "c8",
        f"{EXPLAINED}/七、政府性基金预算财政拨款支出决算情况说明",
        "年初预算为0万元，支出决算为0万元，完成年初预算的0%。",
    ),
    clause(
        "c9",
        f"{EXPLAINED}/九、“三公”经费支出决算情况说明",
        "“三公”经费支出预算为4.00万元，支出决算为3.00万元，完成预算的75.00%。决算数小于预算数的主要原因是厉行节约。",
    ),
    clause(
        "c15",
        f"{EXPLAINED}/九、“三公”经费支出决算情况说明",
        "公务接待费支出决算为0万元，接待团组0个、来宾0人次。",
    ),
    clause("c10", f"{EXPLAINED}/十、机关运行经费支出情况说明", "机关运行经费支出15.50万元。"),
    clause("c11", f"{EXPLAINED}/十一、政府采购支出情况说明", "政府采购支出总额0万元。"),
    clause(
        "c12",
        f"{EXPLAINED}/十二、国有资产占用情况说明",
        "2026年期末，共有车辆1辆，其中：机要通信用车1辆、其他用车0辆。",
    ),
    clause(
        "c13", f"{EXPLAINED}/十三、预算绩效情况说明", "项目2个，共涉及资金21.50万元。《项目支出绩效自评表》详见附件。"
    ),
    clause(
        "c16",
        "会务保障经费项目支出绩效自评总结报告/二、自评结果",
        "数量指标中下设1个三级指标“保障会议次数”，年度指标值设置为“≥20次”，实际完成情况为“22次”。"
        "该项指标总分10分，实际得分10分。",
    ),
    clause(
        "c18",
        "会务保障经费项目支出绩效自评总结报告/一、项目支出基本情况",
        "该项目的实施是为保障全区会议顺利召开。年末向参会人员发放满意度调查问卷，收回100份。",
    ),
    clause("c17", "会务保障经费项目支出绩效自评总结报告/三、其他", "2027年4月20日"),
    clause("c14", "第四部分 名词解释", "一、财政拨款收入：单位从同级财政部门取得的资金。"),
)
ITEM = "一般公共服务支出（类）档案事务（款）行政运行（项）"
FIGURES = (
    figure("c2", "收入总计", "102.00"),
    figure("c2", "支出总计", "102.00"),
    figure("c2", "收入总计", "2.00", "增减额"),
    figure("c2", "收入总计", "2.00", "增减率", "%"),
    figure("c3", "收入合计", "102.00"),
    figure("c3", "财政拨款收入", "102.00"),
    figure("c3", "财政拨款收入", "100.00", "占比", "%"),
    figure("c4", "支出合计", "102.00"),
    figure("c4", "基本支出", "80.50"),
    figure("c4", "基本支出", "78.92", "占比", "%"),
    figure("c4", "项目支出", "21.50"),
    figure("c4", "项目支出", "21.08", "占比", "%"),
    figure("c5", "一般公共预算支出", "100.00", "年初预算"),
    figure("c5", "一般公共预算支出", "102.00"),
    figure("c5", "一般公共预算支出", "102.00", "完成率", "%"),
    figure("c6", ITEM, "100.00", "年初预算"),
    figure("c6", ITEM, "70.50"),
    figure("c6", ITEM, "70.50", "完成率", "%"),
    figure("c7", "基本支出", "80.50"),
    figure("c7", "人员经费", "65.00"),
    figure("c7", "公用经费", "15.50"),
    figure("c8", "政府性基金预算支出", "0", "年初预算"),
    figure("c8", "政府性基金预算支出", "0"),
    figure("c8", "政府性基金预算支出", "0", "完成率", "%"),
    figure("c9", "“三公”经费", "4.00", "预算"),
    figure("c9", "“三公”经费", "3.00"),
    figure("c9", "“三公”经费", "75.00", "完成率", "%"),
    figure("c10", "机关运行经费", "15.50"),
    figure("c15", "公务接待费", "0"),
)
OTHER = "档案数字化经费"
TOLD_OF_OTHER = {
    "full_year_budget": (amount("12.00"),),
    "executed": (amount("12.00"),),
    "rates": (amount("100", "%"),),
    "scores": (amount("100.00", "分"),),
}
ACCOUNTS = Disclosure(
    file={
        "name": "accounts.pdf",
        "sha256": "1" * 64,
        "media_type": "application/pdf",
        "pages": 40,
        "scanned_pages": [],
    },
    identity=identity(Kind.FINAL_ACCOUNTS),
    clauses=CLAUSES,
    tables=TABLES,
    figures=FIGURES,
    self_assessments=(form(), form(OTHER, initial="12.00", budget="12.00", executed="12.00")),
    contents=(source("第三部分 2026年度部门决算情况说明"), source("十三、预算绩效情况说明……12")),
    statements=(
        statement(),
        statement(OTHER, **TOLD_OF_OTHER),
        statement(origin="report", problems=None),
        statement(OTHER, origin="report", **TOLD_OF_OTHER),
    ),
    coverage=(
        covered("一般公共预算", projects=amount("2", "个"), funds=amount("21.50"), share=amount("100.00", "%")),
        covered("政府性基金预算", projects=amount("0", "个"), funds=amount("0"), share=amount("0", "%")),
    ),
)


def accounts(**changes: object) -> Disclosure:
    """The sound final accounts with some of their parts replaced."""
    return replace(ACCOUNTS, **changes)


def with_form(**changes: object) -> Disclosure:
    """Final accounts whose first form differs."""
    first, *others = ACCOUNTS.self_assessments
    return accounts(self_assessments=(replace(first, **changes), *others))


def whole_department(**changes: object) -> Disclosure:
    """Final accounts that claim a whole-department score."""
    claim = covered("整体支出", score=amount("96", "分"), grade="优")
    return accounts(coverage=(*ACCOUNTS.coverage, replace(claim, **changes)))


def blank() -> Disclosure:
    """A document of which nothing is understood."""
    return Disclosure(file={"name": "blank.pdf"}, identity=replace(identity(), kind=None, year=None, source=source("")))
