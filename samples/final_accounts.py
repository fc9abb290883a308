"""The department's final accounts: nine tables, narrative, self-assessment forms and one self-report."""

from decimal import Decimal

from samples import final_tables
from samples.content import Block, Content, Contents, Cover, Heading, PageBreak, Paragraph
from samples.department import (
    BASIC_ITEMS,
    ECONOMIC,
    FINAL_ITEMS,
    LAST_YEAR_FINAL,
    NAME,
    PROJECTS,
    YEAR,
    ZERO,
    Project,
    basic_total,
    by_class,
    part,
    percent,
    plain,
)
from samples.self_assessment import form, report

BASIC = basic_total(FINAL_ITEMS)
PROJECT = sum((project.executed for project in PROJECTS), ZERO)
TOTAL = BASIC + PROJECT
INITIAL = basic_total(BASIC_ITEMS) + sum((project.budget for project in PROJECTS), ZERO)
NUMERALS = "一二三四五六七八九"


def content() -> Content:
    """The whole final-accounts document."""
    blocks: list[Block] = [
        Cover(f"{YEAR}年度", f"{NAME}部门决算", "二〇二六年九月"),
        Contents(_contents()),
        PageBreak(),
        Heading(1, f"第一部分 {NAME}概况"),
        Heading(2, "一、部门职责"),
        Paragraph("（一）负责全区水资源的统一管理和保护，组织实施取水许可和水资源有偿使用制度。"),
        Paragraph("（二）负责全区河道、水库、堤防等水利工程的管理和运行维护，承担区防汛抗旱的日常工作。"),
        Heading(2, "二、机构设置"),
        Paragraph(f"纳入本部门{YEAR}年度部门决算编制范围的单位共2个，包括：{NAME}本级、云河市东溪区河道管理站。"),
        PageBreak(),
        Heading(1, f"第二部分 {YEAR}年度部门决算表"),
        *final_tables.tables(),
        PageBreak(),
        Heading(1, f"第三部分 {YEAR}年度部门决算情况说明"),
        *_narrative(),
        PageBreak(),
        Heading(1, "第四部分 名词解释"),
        Paragraph("一、财政拨款收入：单位从同级政府财政部门取得的财政预算资金。"),
        Paragraph("二、基本支出：为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"),
        Paragraph("三、项目支出：基本支出之外为完成特定行政任务和事业发展目标所发生的支出。"),
        PageBreak(),
        Heading(1, "第五部分 附件"),
        *(form(project) for project in PROJECTS),
        *(block for project in PROJECTS for block in report(project)),
    ]
    return Content(f"{YEAR}年度{NAME}部门决算", blocks)


def _contents() -> list[str]:
    lines = ["第一部分 部门概况", "一、部门职责", "二、机构设置", f"第二部分 {YEAR}年度部门决算表"]
    lines += [f"{NUMERALS[number]}、{table.title}" for number, table in enumerate(final_tables.tables())]
    lines.append(f"第三部分 {YEAR}年度部门决算情况说明")
    lines += [heading for heading, *_ in _sections()]
    return [*lines, "第四部分 名词解释", "第五部分 附件"]


def _narrative() -> list[Block]:
    blocks: list[Block] = []
    for heading, *texts in _sections():
        blocks.append(Heading(2, heading))
        blocks += [Heading(3, text) if text.startswith("（") and len(text) < 40 else Paragraph(text) for text in texts]
    return blocks


def _sections() -> list[tuple[str, ...]]:
    total, change = plain(TOTAL), TOTAL - LAST_YEAR_FINAL
    growth = f"增加{plain(change)}万元，增长{percent(change, LAST_YEAR_FINAL)}%。主要原因是人员经费正常增长。"
    return [
        (
            "一、收入支出决算总体情况说明",
            f"{YEAR}年度收、支总计均为{total}万元。与上年度相比，收、支总计各{growth}",
        ),
        (
            "二、收入决算情况说明",
            f"{YEAR}年度收入合计{total}万元，其中：财政拨款收入{total}万元，占100.00%。",
        ),
        (
            "三、支出决算情况说明",
            f"{YEAR}年度支出合计{total}万元，其中：基本支出{plain(BASIC)}万元，占{percent(BASIC, TOTAL)}%；"
            f"项目支出{plain(PROJECT)}万元，占{percent(PROJECT, TOTAL)}%。",
        ),
        (
            "四、财政拨款收入支出决算总体情况说明",
            f"{YEAR}年度财政拨款收、支总计均为{total}万元。与上年度相比，财政拨款收、支总计各{growth}",
        ),
        ("五、一般公共预算财政拨款支出决算情况说明", *_general_budget(growth)),
        (
            "六、一般公共预算财政拨款基本支出决算情况说明",
            f"{YEAR}年度一般公共预算财政拨款基本支出{plain(BASIC)}万元。其中：人员经费"
            f"{plain(part(FINAL_ITEMS, 'wages', 'subsidies'))}万元，主要包括：{_names('301', '303')}；"
            f"公用经费{plain(part(FINAL_ITEMS, 'goods', 'capital'))}万元，主要包括：{_names('302', '310')}。",
        ),
        (
            "七、政府性基金预算财政拨款支出决算情况说明",
            f"我部门{YEAR}年度没有使用政府性基金预算财政拨款安排的支出。",
        ),
        (
            "八、国有资本经营预算财政拨款支出决算情况说明",
            f"我部门{YEAR}年度没有使用国有资本经营预算财政拨款安排的支出。",
        ),
        ("九、一般公共预算财政拨款“三公”经费支出决算情况说明", *_three_public()),
        (
            "十、机关运行经费支出情况说明",
            f"{YEAR}年度机关运行经费支出{plain(part(FINAL_ITEMS, 'goods', 'capital'))}万元，主要用于办公费、邮电费、差旅费等支出。",
        ),
        (
            "十一、政府采购支出情况说明",
            f"{YEAR}年度政府采购支出总额38.78万元。其中：政府采购货物支出38.78万元、政府采购工程支出0万元、"
            "政府采购服务支出0万元。",
        ),
        (
            "十二、国有资产占用情况说明",
            f"{YEAR}年期末，我部门共有车辆2辆，其中：机要通信用车1辆、特种专业技术用车1辆、其他用车0辆；"
            "单位价值100万元（含）以上设备0台（套）。",
        ),
        ("十三、预算绩效情况说明", *_performance()),
    ]


def _general_budget(growth: str) -> list[str]:
    spent = {**{item: item.basic for item in FINAL_ITEMS}, **{p.item: p.executed for p in PROJECTS}}
    initial = {item.code: item.basic for item in BASIC_ITEMS} | {p.item.code: p.budget for p in PROJECTS}
    classes = "；".join(
        f"{name.removesuffix('支出')}（类）支出{plain(amount)}万元，占{percent(amount, TOTAL)}%"
        for name, amount in by_class(spent).items()
    )
    lines = [
        "（一）总体情况。",
        f"{YEAR}年度一般公共预算财政拨款支出{plain(TOTAL)}万元，占支出合计的100.00%。"
        f"与上年度相比，一般公共预算财政拨款支出{growth}",
        "（二）结构情况。",
        f"{YEAR}年度一般公共预算财政拨款支出{plain(TOTAL)}万元，主要用于以下方面：{classes}。",
        "（三）具体情况。",
        f"{YEAR}年度一般公共预算财政拨款支出年初预算为{plain(INITIAL)}万元，支出决算为{plain(TOTAL)}万元，"
        f"完成年初预算的{percent(TOTAL, INITIAL)}%。其中：",
    ]
    for number, item in enumerate(sorted(spent, key=lambda item: item.code), 1):
        amount, budget = spent[item], initial[item.code]
        reason = "人员变动，据实列支" if amount >= budget else "厉行节约，压减支出"
        same = "决算数与年初预算数持平。"
        differs = f"决算数与年初预算数存在差异的主要原因是{reason}。"
        lines.append(
            f"{number}. {item.class_name}（类）{item.section_name}（款）{item.name}（项）。年初预算为{plain(budget)}万元，"
            f"支出决算为{plain(amount)}万元，完成年初预算的{percent(amount, budget)}%。"
            + (same if amount == budget else differs)
        )
    return lines


def _three_public() -> list[str]:
    budget = {row[0]: Decimal(row[4]) for row in ECONOMIC}
    final = {row[0]: Decimal(row[5]) for row in ECONOMIC}
    planned, spent = budget["30217"] + budget["30231"], final["30217"] + final["30231"]
    return [
        "（一）“三公”经费支出决算总体情况说明。",
        f"{YEAR}年度一般公共预算财政拨款“三公”经费支出预算为{plain(planned)}万元，支出决算为{plain(spent)}万元，"
        f"完成预算的{percent(spent, planned)}%。决算数小于预算数的主要原因是厉行节约，压减公务接待和用车支出。",
        "（二）“三公”经费支出决算具体情况说明。",
        "1. 因公出国（境）费预算为0万元，支出决算为0万元。全年因公出国（境）团组0个，累计0人次。",
        f"2. 公务用车购置及运行费预算为{plain(budget['30231'])}万元，支出决算为{plain(final['30231'])}万元，"
        f"完成预算的{percent(final['30231'], budget['30231'])}%。其中：公务用车购置支出0万元，购置车辆0台；"
        f"公务用车运行维护支出{plain(final['30231'])}万元。{YEAR}年期末，部门开支财政拨款的公务用车保有量为2辆。",
        f"3. 公务接待费预算为{plain(budget['30217'])}万元，支出决算为{plain(final['30217'])}万元，"
        f"完成预算的{percent(final['30217'], budget['30217'])}%。{YEAR}年共接待国内来访团组12个、来宾86人次。",
    ]


def _performance() -> list[str]:
    money = plain(PROJECT)
    return [
        "（一）绩效评价工作开展情况",
        f"根据预算绩效管理要求，本部门对{YEAR}年度一般公共预算项目支出全面开展绩效自评，其中，项目{len(PROJECTS)}个，"
        f"共涉及资金{money}万元，占一般公共预算项目支出总额的100.00%。",
        "（二）项目绩效自评结果",
        *(_statement(project) for project in PROJECTS),
        f"{YEAR}年度《项目支出绩效自评表》详见“第五部分 附件”。",
        "（三）部门评价结果",
        f"{YEAR}年度我部门未组织部门评价。",
    ]


def _statement(project: Project) -> str:
    lost = [result for result in project.results if result.score != result.weight]
    met = "数量、质量、时效指标均达成" if not lost else f"“{lost[0].level3}”未达到目标，其余指标达成"
    problem = f"{lost[0].level3}未达到年初目标，{lost[0].reason}" if lost else _slow(project)
    return (
        f"{project.name}项目绩效自评情况：根据年初设定的目标，项目绩效自评得分为{project.total}分。"
        f"项目全年预算数为{plain(project.adjusted)}万元，执行数为{plain(project.executed)}万元，"
        f"完成预算的{project.rate}%。项目绩效目标完成情况：一是预算执行率为{project.rate}%，{met}；"
        f"二是项目自评得分为{project.total}分，自评等级为“{project.grade}”。发现的主要问题及原因：{problem}。"
        "下一步改进措施：合理安排进度，加强支出管理。"
    )


def _slow(project: Project) -> str:
    return "预算资金支付进度稍慢" if project.rate < 100 else "无"


def _names(*groups: str) -> str:
    return "、".join(row[1] for row in ECONOMIC if row[0][:3] in groups)
