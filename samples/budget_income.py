"""The budget's first two tables: income beside expenditure, and income by source."""

from decimal import Decimal

from samples.books import Books
from samples.budget_targets import TAIL
from samples.content import Grid
from samples.department import CODE, NAME, UNITS, ZERO, Item, by_class, money, part

INCOME_ROWS = (
    "一、一般公共预算",
    "其中：财政拨款",
    "二、政府性基金预算拨款收入",
    "三、国有资本经营预算拨款收入",
    "四、财政专户管理资金收入",
    "五、事业收入",
    "六、事业单位经营收入",
    "七、上级补助收入",
    "八、附属单位上缴收入",
    "九、其他收入",
)
CLASSES = (
    ("一、一般公共服务", ""),
    ("二、外交", ""),
    ("三、国防", ""),
    ("四、公共安全", ""),
    ("五、教育", ""),
    ("六、科学技术", ""),
    ("七、文化旅游体育与传媒", ""),
    ("八、社会保障和就业", "社会保障和就业支出"),
    ("十、卫生健康", "卫生健康支出"),
    ("十一、节能环保", ""),
    ("十二、城乡社区事务", ""),
    ("十三、农林水事务", "农林水支出"),
    ("二十一、住房保障支出", "住房保障支出"),
    ("二十九、其他支出", ""),
)


def item_amounts(books: Books) -> dict[Item, Decimal]:
    """The budget of every functional item."""
    return {
        **{item: item.basic for item in books.items},
        **{project.item: project.budget for project in books.projects},
    }


def total_amount(books: Books) -> Decimal:
    """The whole budget."""
    return sum(item_amounts(books).values(), ZERO)


def income_and_expenditure(books: Books) -> Grid:
    """Table 1."""
    classes, total = by_class(item_amounts(books)), money(total_amount(books))
    rows = []
    for number, (label, name) in enumerate(CLASSES):
        income = INCOME_ROWS[number] if number < len(INCOME_ROWS) else ""
        rows.append([income, total if number < 2 else "", label, money(classes.get(name))])
    rows += [
        ["本年收入合计", total, "本年支出合计", total],
        ["上年结转结余", "", "年终结转结余", ""],
        ["收入总计", total, "支出总计", total],
    ]
    return Grid(
        f"{books.year}年部门收支总体情况表",
        [["收入", "收入", "支出", "支出"], ["项目", "金额", "项目", "金额"]],
        rows,
        number="预算01表",
        department=NAME,
        notes=["注：本表反映本部门收支总体情况。" + TAIL],
        widths=[4, 2, 4, 2],
        landscape=False,
    )


def income(books: Books) -> Grid:
    """Table 2."""
    header = [
        ["部门（科目）代码", "部门（科目）名称", "总计"] + ["本年收入"] * 7 + ["上年结转结余"] * 3,
        [
            "部门（科目）代码",
            "部门（科目）名称",
            "总计",
            "合计",
            "一般公共预算",
            "一般公共预算",
            "政府性基金",
            "国有资本经营预算",
            "财政专户管理资金收入",
            "事业收入",
            "合计",
            "一般公共预算",
            "单位资金",
        ],
        [
            "部门（科目）代码",
            "部门（科目）名称",
            "总计",
            "合计",
            "小计",
            "其中：财政拨款",
            "政府性基金",
            "国有资本经营预算",
            "财政专户管理资金收入",
            "事业收入",
            "合计",
            "一般公共预算",
            "单位资金",
        ],
    ]
    second = part(books.items[:1], "capital") + next(p.budget for p in books.projects if p.unit == UNITS[1][1])
    amounts = (total_amount(books), total_amount(books), total_amount(books) - second, second)
    names = (("", "合计"), (CODE, NAME), *UNITS)
    rows = [[code, name, *[money(amount)] * 4, *[""] * 7] for (code, name), amount in zip(names, amounts, strict=True)]
    return Grid(
        f"{books.year}年部门收入总体情况表",
        header,
        rows,
        department=NAME,
        notes=["注：本表反映本部门收入总体情况。" + TAIL],
    )
