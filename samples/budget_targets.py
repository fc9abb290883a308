"""The budget's performance targets: the whole-department form and the summary of project targets."""

from decimal import Decimal

from samples.books import Books
from samples.content import Form, Grid
from samples.department import CODE, NAME, PROJECTS, UNITS, ZERO, Item, Project, basic_total, money

TAIL = "本表金额转换为万元时，因四舍五入可能存在尾差。"


def whole_department(books: Books, amounts: dict[Item, Decimal]) -> Form:
    """The whole-department target table."""
    goals = "（一）加强河道日常管护，保持河道畅通、岸坡整洁。\n（二）做好防汛物资储备，保障度汛安全。\n（三）加强水资源监测和节水宣传。"
    total, basic = money(sum(amounts.values(), ZERO)), money(basic_total(books.items))
    project = money(sum((p.budget for p in books.projects), ZERO))
    rows: list[list[tuple[str, int, int] | None]] = [
        [(f"部门名称：{NAME}", 5, 1)],
        [("年度履职目标", 1, 1), (goals, 4, 1)],
        [("年度主要任务", 1, len(books.projects) + 1), ("任务名称", 1, 1), ("主要内容", 3, 1)],
        *[[None, (p.name, 1, 1), (p.goal, 3, 1)] for p in books.projects],
        [("预算情况", 1, 6), ("部门预算总额（万元）", 2, 1), (total, 2, 1)],
        [None, ("1、资金来源：", 1, 3), ("（1）政府预算资金", 1, 1), (total, 2, 1)],
        [None, None, ("（2）财政专户管理资金", 1, 1), ("", 2, 1)],
        [None, None, ("（3）单位资金", 1, 1), ("", 2, 1)],
        [None, ("2、资金结构：", 1, 2), ("（1）基本支出", 1, 1), (basic, 2, 1)],
        [None, None, ("（2）项目支出", 1, 1), (project, 2, 1)],
        [(text, 1, 1) for text in ("一级指标", "二级指标", "三级指标", "指标值", "指标值说明")],
    ]
    for level1, level2, members in WHOLE_DEPARTMENT_TARGETS:
        for number, (name, target, explanation) in enumerate(members):
            first: list[tuple[str, int, int] | None] = [(level1, 1, len(members)), (level2, 1, len(members))]
            rows.append([*(first if number == 0 else [None, None]), (name, 1, 1), (target, 1, 1), (explanation, 1, 1)])
    return Form("部门（单位）整体绩效目标表", 5, rows, [3, 4, 5, 3, 9], above=[f"（{books.year}年度）"])


WHOLE_DEPARTMENT_TARGETS = (
    (
        "投入管理指标",
        "预算和财务管理",
        (
            ("预算执行率", "≥90%", "预算执行率＝（预算完成数/预算数）×100%。"),
            ("预算调整率", "≤20%", "预算调整率＝（预算调整数－年初预算数）/年初预算数×100%。"),
            ("结转结余率", "≤10%", "结转结余率＝结转结余总额/预算数×100%。"),
            ("“三公经费”控制率", "≤100%", "“三公经费”控制率＝本年度“三公经费”实际支出数/预算数×100%。"),
        ),
    ),
    (
        "产出指标",
        "重点工作任务完成",
        tuple(
            (f"{project.name}任务完成率", "=100%", f"反映{project.name}任务按计划完成的比例。") for project in PROJECTS
        ),
    ),
    ("效益指标", "履职效益", (("主要断面水质达标率", "≥90%", "达标断面数/监测断面总数×100%。"),)),
    ("满意度指标", "社会公众满意度", (("沿岸居民满意度", "≥90%", "按年度问卷调查计算。"),)),
)


def project_targets(books: Books) -> Grid:
    """The summary of project targets."""
    kinds = ["成本指标", "产出指标", "效益指标", "满意度指标"]
    first = ["部门编码（项目编码）", "项目部门（项目名称）"]
    funds = ["资金总额", "政府预算资金", "财政专户管理资金", "单位资金"]
    header = [
        [*first, *["项目金额（万元）"] * 4, *["绩效目标"] * 8],
        [*first, *funds, *[kind for kind in kinds for _ in range(2)]],
        [*first, *funds, *["三级指标", "指标值"] * 4],
    ]
    total = money(sum((project.budget for project in books.projects), ZERO))
    rows = [[CODE, NAME, total, total, *[""] * 10]]
    for code, unit in UNITS:
        mine = [project for project in books.projects if project.unit == unit]
        amount = money(sum((project.budget for project in mine), ZERO))
        rows.append([code, unit, amount, amount, *[""] * 10])
        for project in mine:
            rows += _target_rows(project, kinds)
    return Grid(
        f"{books.year}年部门预算项目绩效目标汇总表",
        header,
        rows,
        department=NAME,
        unit_line="",
        notes=["注：本表反映本部门项目绩效目标情况。" + TAIL],
        widths=[5, 4, 3, 3, 2, 2, 4, 3, 4, 3, 4, 2, 4, 2],
    )


def _target_rows(project: Project, kinds: list[str]) -> list[list[str]]:
    columns = [[r for r in project.results if r.level1 == kind] for kind in kinds]
    amount = money(project.budget)
    rows = []
    for number in range(max(map(len, columns))):
        left = [project.code, project.name, amount, amount, "", ""] if number == 0 else [""] * 6
        cells = [column[number] if number < len(column) else None for column in columns]
        rows.append(left + [text for cell in cells for text in ((cell.level3, cell.target) if cell else ("", ""))])
    return rows
