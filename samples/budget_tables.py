"""The twelve tables of the budget, in the columns of Henan's counties (design of the national model, 财预〔2016〕143号)."""

from decimal import Decimal

from samples.books import Books
from samples.budget_income import CLASSES, income, income_and_expenditure, item_amounts, total_amount
from samples.budget_targets import TAIL, project_targets, whole_department
from samples.content import Form, Grid
from samples.department import CODE, NAME, ZERO, Item, basic_total, by_class, money, part

EXPENDITURE_HEADER = [
    ["科目编码"] * 3 + ["部门代码", "部门（科目）名称", "合计"] + ["基本支出"] * 5 + ["项目支出"] * 3,
    ["类", "款", "项", "部门代码", "部门（科目）名称", "合计", "小计"]
    + ["人员经费"] * 2
    + ["公用经费"] * 2
    + ["小计", "其他运转类", "特定目标类"],
    [
        "类",
        "款",
        "项",
        "部门代码",
        "部门（科目）名称",
        "合计",
        "小计",
        "工资福利支出",
        "对个人和家庭的补助",
        "商品和服务支出",
        "资本性支出",
        "小计",
        "其他运转类",
        "特定目标类",
    ],
]


def tables(books: Books) -> list[Grid | Form]:
    """All twelve, in order."""
    return [
        income_and_expenditure(books),
        income(books),
        _expenditure(books, f"{books.year}年部门支出总体情况表", ["注：本表反映本部门支出总体情况。" + TAIL]),
        _appropriation(books),
        _expenditure(
            books, f"{books.year}年一般公共预算支出情况表", ["注：本表反映本部门一般公共预算支出情况。" + TAIL]
        ),
        _basic(books),
        _by_economic_class(books),
        _three_public(books),
        Grid(
            f"{books.year}年政府性基金预算支出情况表",
            EXPENDITURE_HEADER,
            [],
            department=NAME,
            notes=["说明：我部门没有政府性基金收入，也没有使用政府性基金安排支出，故此表无数据。"],
        ),
        _projects(books),
        whole_department(books, item_amounts(books)),
        project_targets(books),
    ]


def _kinds(item: Item) -> list[str]:
    return [money(getattr(item, name)) for name in ("wages", "subsidies", "goods", "capital")]


def _expenditure(books: Books, title: str, notes: list[str]) -> Grid:
    specific, other = _by_type(books, "特定目标类"), _by_type(books, "其他运转类")
    sums = [money(part(books.items, name)) for name in ("wages", "subsidies", "goods", "capital")]
    line = [
        money(total_amount(books)),
        money(basic_total(books.items)),
        *sums,
        money(specific + other),
        money(other),
        money(specific),
    ]
    rows = [["", "", "", "", "合计", *line], ["", "", "", CODE, NAME, *line]]
    rows += [
        [*_path(item.code), "", item.name, money(item.basic), money(item.basic), *_kinds(item), "", "", ""]
        for item in books.items
    ]
    for project in books.projects:
        amount = money(project.budget)
        split = ["", amount] if project.type == "特定目标类" else [amount, ""]
        rows.append([*_path(project.item.code), "", project.item.name, amount, *[""] * 5, amount, *split])
    widths = [2, 2, 2, 3, 6, 3, 3, 3, 3, 3, 3, 3, 3, 3]
    return Grid(title, EXPENDITURE_HEADER, rows, department=NAME, notes=notes, widths=widths)


def _by_type(books: Books, name: str) -> Decimal:
    return sum((project.budget for project in books.projects if project.type == name), ZERO)


def _path(code: str) -> list[str]:
    return [code[:3], code[3:5], code[5:]]


def _appropriation(books: Books) -> Grid:
    header = [
        ["收入", "收入"] + ["支出"] * 6,
        ["项目", "金额", "项目", "合计", "一般公共预算", "一般公共预算", "政府性基金", "国有资本经营预算"],
        ["项目", "金额", "项目", "合计", "小计", "其中：财政拨款", "政府性基金", "国有资本经营预算"],
    ]
    classes, total = by_class(item_amounts(books)), money(total_amount(books))
    income = [
        ["一、本年收入", total],
        ["（一）一般公共预算拨款", total],
        ["其中：财政拨款", total],
        ["（二）政府性基金预算拨款", ""],
        ["（三）国有资本经营预算拨款", ""],
        ["二、上年结转", ""],
    ]
    rows = [[*income[0], "一、本年支出", total, total, total, "", ""]]
    for number, (label, name) in enumerate(CLASSES, 1):
        amount = money(classes.get(name))
        left = income[number] if number < len(income) else ["", ""]
        numeral, text = label.split("、")
        rows.append([*left, f"（{numeral}）{text.removesuffix('支出')}支出", amount, amount, amount, "", ""])
    rows.append(["", "", "二、年终结转结余", "", "", "", "", ""])
    rows.append(["收入合计", total, "支出合计", total, total, total, "", ""])
    return Grid(
        f"{books.year}年财政拨款收支总体情况表",
        header,
        rows,
        department=NAME,
        notes=["注：本表反映本部门财政拨款收支总体情况。" + TAIL],
        widths=[5, 2, 5, 2, 2, 2, 2, 2],
    )


def _basic(books: Books) -> Grid:
    header = [
        ["部门预算支出经济分类科目"] * 2 + ["政府预算支出经济分类科目编码"] * 2 + ["本年一般公共预算基本支出"] * 3,
        ["科目编码", "科目名称", "科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ]
    personnel, public = part(books.items, "wages", "subsidies"), part(books.items, "goods", "capital")
    rows = [["", "合计", "", "", money(personnel + public), money(personnel), money(public)]]
    for code, name, government_code, government_name, amount, _ in books.economic:
        split = [amount, ""] if code[:3] in {"301", "303"} else ["", amount]
        rows.append([code, name, government_code, government_name, amount, *split])
    return Grid(
        f"{books.year}年一般公共预算基本支出表",
        header,
        rows,
        department=NAME,
        notes=["注：本表反映本部门一般公共预算基本支出情况。" + TAIL],
        widths=[2, 5, 2, 4, 2, 2, 2],
        landscape=False,
    )


def _by_economic_class(books: Books) -> Grid:
    rest = ["政府性基金", "国有资本经营预算", "上年结转结余", "财政专户管理资金收入", "事业收入", "其他收入"]
    economic, government = ["部门预算经济分类"] * 3, ["政府预算经济分类"] * 3
    heads = ["类", "款", "科目名称", "类", "款", "科目名称", "总计"]
    header = [
        [*economic, *government, "总计", "一般公共预算", "一般公共预算", *rest],
        [*heads, "小计", "其中：财政拨款", *rest],
    ]
    total = money(total_amount(books))
    rows = [
        ["", "", "合计", "", "", "", total, total, total, *[""] * 6],
        [CODE, "", NAME, "", "", "", total, total, total, *[""] * 6],
    ]
    lines = [row[:5] for row in books.economic] + [
        (*project.economic, money(project.budget)) for project in books.projects
    ]
    for code, name, government_code, government_name, amount in lines:
        left = [code[:3], code[3:], name, government_code[:3], government_code[3:], government_name]
        rows.append([*left, amount, amount, amount, *[""] * 6])
    return Grid(
        f"{books.year}年支出经济分类汇总表",
        header,
        rows,
        department=NAME,
        notes=["注：本表反映本部门支出经济分类汇总情况。" + TAIL],
        widths=[2, 2, 6, 2, 2, 5, 3, 3, 3, 2, 2, 2, 3, 2, 2],
    )


def _three_public(books: Books) -> Grid:
    reception = next(Decimal(row[4]) for row in books.economic if row[0] == "30217")
    vehicles = next(Decimal(row[4]) for row in books.economic if row[0] == "30231")
    header = [
        ["“三公”经费合计", "因公出国（境）费"] + ["公务用车购置及运行费"] * 3 + ["公务接待费"],
        ["“三公”经费合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行费", "公务接待费"],
    ]
    row = [money(reception + vehicles), "", money(vehicles), "", money(vehicles), money(reception)]
    return Grid(
        f"{books.year}年一般公共预算“三公”经费支出情况表",
        header,
        [row],
        department=NAME,
        notes=[
            "注：按照党中央、国务院有关规定及部门预算管理有关规定，“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。"
        ],
        landscape=False,
    )


def _projects(books: Books) -> Grid:
    budgets = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    heads = ["类型", "项目名称", "项目单位", "合计"]
    tail = ["财政专户管理资金", "单位资金"]
    header = [[*heads, *["本年拨款"] * 3, *["财政拨款结转结余"] * 3, *tail], [*heads, *budgets, *budgets, *tail]]
    total = money(sum((project.budget for project in books.projects), ZERO))
    rows = [["", CODE, NAME, total, total, *[""] * 7]]
    for project in books.projects:
        amount = money(project.budget)
        rows.append([project.type, project.name, project.unit, amount, amount, *[""] * 7])
    return Grid(
        f"{books.year}年项目支出表",
        header,
        rows,
        department=NAME,
        notes=["注：本表反映本部门项目预算支出情况。" + TAIL],
        widths=[3, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 2],
    )
