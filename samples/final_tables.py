"""The nine tables of the final accounts (财预〔2016〕143号 with the columns in use since)."""

from collections.abc import Iterable
from decimal import Decimal

from samples.content import Grid
from samples.department import FINAL_ITEMS, NAME, PROJECTS, ZERO, Item, basic_total, by_class, money
from samples.final_details import CODE_HEADER, TAIL, basic, government_funds, state_capital, three_public

EXPENSE_CLASSES = (
    "一般公共服务支出",
    "外交支出",
    "国防支出",
    "公共安全支出",
    "教育支出",
    "科学技术支出",
    "文化旅游体育与传媒支出",
    "社会保障和就业支出",
    "卫生健康支出",
    "节能环保支出",
    "城乡社区支出",
    "农林水支出",
    "交通运输支出",
    "住房保障支出",
    "其他支出",
)
INCOME_KINDS = (
    "一般公共预算财政拨款收入",
    "政府性基金预算财政拨款收入",
    "国有资本经营预算财政拨款收入",
    "上级补助收入",
    "事业收入",
    "经营收入",
    "附属单位上缴收入",
    "其他收入",
)
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")


def tables() -> list[Grid]:
    """All nine, in order."""
    return [
        _income_and_expenditure(),
        _income(),
        _expenditure(),
        _appropriation(),
        _general_budget(),
        basic(),
        government_funds(),
        state_capital(),
        three_public(),
    ]


def _spent() -> dict[Item, tuple[Decimal, Decimal]]:
    return {
        **{item: (item.basic, ZERO) for item in FINAL_ITEMS},
        **{project.item: (ZERO, project.executed) for project in PROJECTS},
    }


def _total() -> Decimal:
    return sum((basic + project for basic, project in _spent().values()), ZERO)


def _hierarchy(amounts: dict[Item, tuple[Decimal, Decimal]]) -> Iterable[tuple[str, str, Decimal, Decimal]]:
    rows: dict[str, list[object]] = {}
    for item in sorted(amounts, key=lambda item: item.code):
        for length, name in ((3, item.class_name), (5, item.section_name), (7, item.name)):
            row = rows.setdefault(item.code[:length], [name, ZERO, ZERO])
            row[1] += amounts[item][0]  # type: ignore[operator]
            row[2] += amounts[item][1]  # type: ignore[operator]
    return [(code, str(row[0]), Decimal(str(row[1])), Decimal(str(row[2]))) for code, row in rows.items()]


def _income_and_expenditure() -> Grid:
    classes = by_class({item: basic + project for item, (basic, project) in _spent().items()})
    total = money(_total())
    rows = [["栏次", "", "1", "栏次", "", "2"]]
    for number, name in enumerate(EXPENSE_CLASSES, 1):
        kind = f"{NUMERALS[number - 1]}、{INCOME_KINDS[number - 1]}" if number <= len(INCOME_KINDS) else ""
        left = [kind, str(number), total if number == 1 else ""]
        rows.append([*left, f"{NUMERALS[number - 1]}、{name}", str(number + 19), money(classes.get(name))])
    rows += [
        ["本年收入合计", "16", total, "本年支出合计", "35", total],
        ["使用非财政拨款结余", "17", "", "结余分配", "36", ""],
        ["年初结转和结余", "18", "", "年末结转和结余", "37", ""],
        ["总计", "19", total, "总计", "38", total],
    ]
    return Grid(
        "收入支出决算总表",
        [["收入"] * 3 + ["支出"] * 3, ["项目", "行次", "决算数"] * 2],
        rows,
        number="公开01表",
        department=NAME,
        notes=["注：本表反映部门本年度的总收支和年末结转结余情况。" + TAIL],
        widths=[6, 2, 3, 6, 2, 3],
    )


def _income() -> Grid:
    heads = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    rows = [["栏次", "", *map(str, range(1, 8))], ["", "合计", money(_total()), money(_total()), *[""] * 5]]
    rows.extend([code, name, *[money(own + spent)] * 2, *[""] * 5] for code, name, own, spent in _hierarchy(_spent()))
    header = [["项目"] * 2 + heads, [*CODE_HEADER, *heads]]
    note = "注：本表反映部门本年度取得的各项收入情况。" + TAIL
    return Grid("收入决算表", header, rows, number="公开02表", department=NAME, notes=[note], widths=[3, 7, *[3] * 7])


def _expenditure() -> Grid:
    heads = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    rows = [["栏次", "", *map(str, range(1, 7))], *_lines(3)]
    header = [["项目"] * 2 + heads, [*CODE_HEADER, *heads]]
    note = "注：本表反映部门本年度各项支出情况。" + TAIL
    return Grid("支出决算表", header, rows, number="公开03表", department=NAME, notes=[note], widths=[3, 7, *[3] * 6])


def _lines(blanks: int) -> list[list[str]]:
    own, project = basic_total(FINAL_ITEMS), sum((p.executed for p in PROJECTS), ZERO)
    rows = [["", "合计", money(own + project), money(own), money(project), *[""] * blanks]]
    for code, name, own, spent in _hierarchy(_spent()):
        rows.append([code, name, money(own + spent), money(own), money(spent), *[""] * blanks])
    return rows


def _appropriation() -> Grid:
    classes = by_class({item: basic + project for item, (basic, project) in _spent().items()})
    total = money(_total())
    heads = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    rows = [["栏次", "", "1", "栏次", "", "2", "3", "4", "5"]]
    incomes = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"]
    for number, name in enumerate(EXPENSE_CLASSES, 1):
        left = [incomes[number - 1] if number <= 3 else "", str(number), total if number == 1 else ""]
        amount = money(classes.get(name))
        rows.append([*left, f"{NUMERALS[number - 1]}、{name}", str(number + 18), amount, amount, "", ""])
    rows += [
        ["本年收入合计", "16", total, "本年支出合计", "34", total, total, "", ""],
        ["年初财政拨款结转和结余", "17", "", "年末财政拨款结转和结余", "35", "", "", "", ""],
        ["总计", "18", total, "总计", "36", total, total, "", ""],
    ]
    return Grid(
        "财政拨款收入支出决算总表",
        [["收入"] * 3 + ["支出"] * 6, ["项目", "行次", "金额", "项目", "行次", *heads]],
        rows,
        number="公开04表",
        department=NAME,
        notes=["注：本表反映部门本年度一般公共预算财政拨款的总收支和年末结转结余情况。" + TAIL],
        widths=[5, 2, 3, 5, 2, 3, 3, 3, 3],
    )


def _general_budget() -> Grid:
    header = [["项目"] * 2 + ["本年支出"] * 3, [*CODE_HEADER, "小计", "基本支出", "项目支出"]]
    rows = [["栏次", "", "1", "2", "3"], *_lines(0)]
    return Grid(
        "一般公共预算财政拨款支出决算表",
        header,
        rows,
        number="公开05表",
        department=NAME,
        notes=["注：本表反映部门本年度一般公共预算财政拨款支出情况。" + TAIL],
        widths=[3, 7, 3, 3, 3],
    )
