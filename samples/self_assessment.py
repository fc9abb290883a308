"""Self-assessment forms in Henan's layout, and the self-reports that go with them."""

from samples.content import Block, Form, Heading, PageBreak, Paragraph
from samples.department import NAME, YEAR, Project, Result

MANAGEMENT = (
    ("安排科学性", "严格按照预算项目安排支出，资金安排科学"),
    ("拨付合规性", "项目资金拨付程序合规"),
    ("使用规范性", "项目资金符合财务支出程序，使用规范"),
    ("预算绩效管理情况", "该项目按绩效管理办法实施全过程绩效管理"),
)
Row = list[tuple[str, int, int] | None]


def form(project: Project) -> Form:
    """The form of one project."""
    budget, adjusted, spent = (f"{value}" for value in (project.budget, project.adjusted, project.executed))
    rate, score = f"{project.rate}%", f"{project.execution_score}"
    rows: list[Row] = [
        [("项目名称", 1, 1), (project.name, 8, 1)],
        [("主管部门", 1, 1), (NAME, 3, 1), ("实施单位", 1, 1), (project.unit, 4, 1)],
        [
            ("项目资金（万元）", 1, 5),
            *[(text, span, 1) for text, span in (("", 2), ("年初预算数", 1), ("全年预算数", 1), ("全年执行数", 1))],
            *[(text, 1, 1) for text in ("分值", "执行率", "得分")],
        ],
        [None, ("年度资金总额：", 2, 1), *_cells(budget, adjusted, spent, "10", rate, score)],
        [None, ("财政拨款", 2, 1), *_cells(budget, adjusted, spent, "-", rate, "-")],
        [None, ("财政专户管理资金", 2, 1), *_cells("0", "0", "0", "-", "0.00%", "-")],
        [None, ("单位资金", 2, 1), *_cells("0", "0", "0", "-", "0.00%", "-")],
        [
            ("资金管理情况", 1, 5),
            ("", 2, 1),
            ("情况说明", 2, 1),
            *_cells("分值（20）", "得分"),
            ("存在问题和改进措施", 2, 1),
        ],
        *[[None, (item, 2, 1), (note, 2, 1), ("5", 1, 1), ("5", 1, 1), ("", 2, 1)] for item, note in MANAGEMENT],
        [("年度总体目标", 1, 2), ("预期目标", 4, 1), ("实际完成情况", 4, 1)],
        [None, (project.goal, 4, 1), (project.achieved, 4, 1)],
        [("绩效指标", 9, 1)],
        [
            *_cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差度"),
            ("偏差原因分析及改进措施", 1, 1),
        ],
        *_results(project.results),
        [("总分", 5, 1), ("100", 1, 1), (f"{project.total}", 1, 1), ("", 1, 1), ("", 1, 1)],
    ]
    return Form("项目支出绩效自评情况表", 9, rows, [4, 4, 5, 4, 4, 3, 3, 3, 5])


def _cells(*texts: str) -> list[tuple[str, int, int] | None]:
    return [(text, 1, 1) for text in texts]


def _results(results: tuple[Result, ...]) -> list[Row]:
    rows: list[Row] = []
    for number, result in enumerate(results):
        first = number == 0 or results[number - 1].level1 != result.level1
        height = sum(other.level1 == result.level1 for other in results)
        left: Row = [(result.level1, 1, height)] if first else [None]
        texts = (result.level2, result.level3, result.target, result.actual, result.weight, result.score)
        rows.append([*left, *_cells(*texts, result.deviation, result.reason)])
    return rows


def report(project: Project) -> list[Block]:
    """The self-report of one project."""
    indicators = [
        f"{result.level2}中下设1个三级指标“{result.level3}”，年度指标值设置为“{result.target}”，"
        f"实际完成情况为“{result.actual}”。该项指标总分{result.weight}分，实际得分{result.score}分。"
        for result in project.results
    ]
    return [
        PageBreak(),
        Heading(1, f"{project.name}项目支出绩效自评总结报告"),
        Heading(2, "一、项目支出基本情况"),
        Paragraph(
            f"{YEAR}年该项目全年预算金额{project.adjusted}万元，截止{YEAR}年底，实际支出{project.executed}万元，"
            f"年度支出进度达到{project.rate}%。"
        ),
        Heading(2, "二、绩效自评结果及分析"),
        Heading(3, "（一）项目绩效自评结果"),
        Paragraph(f"{YEAR}年该项目综合自评等级为“{project.grade}”，评分结果为{project.total}分。"),
        Heading(3, "（二）项目绩效指标完成情况分析"),
        Paragraph(
            f"1.预算执行指标：{YEAR}年该项目全年预算资金为{project.adjusted}万元，全年执行数为{project.executed}万元，"
            f"预算执行率为{project.rate}%。该项指标总分10分，实际得分{project.execution_score}分。"
        ),
        *(Paragraph(f"{number}.{text}") for number, text in enumerate(indicators, 2)),
        Heading(2, "三、自评发现的问题及整改措施"),
        Paragraph("部分资金支付进度稍慢，下一步将合理安排进度，加强支出管理。"),
        Paragraph(NAME),
        Paragraph(f"{YEAR + 1}年4月20日"),
    ]
