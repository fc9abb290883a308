"""Tables 6 to 9 of the final accounts: basic expenditure in detail, the two other budgets, and “三公”."""

from decimal import Decimal

from samples.content import Grid
from samples.department import ECONOMIC, FINAL_ITEMS, NAME, ZERO, money, part

TAIL = "本表金额转换为万元时，因四舍五入可能存在尾差。"
CODE_HEADER = ("功能分类科目编码", "科目名称")


def basic() -> Grid:
    """Table 6: basic expenditure by economic class, three groups side by side."""

    def group(*classes: tuple[str, str]) -> list[list[str]]:
        lines = []
        for prefix, name in classes:
            members = [row for row in ECONOMIC if row[0].startswith(prefix)]
            lines.append([prefix, name, money(sum((Decimal(row[5]) for row in members), ZERO))])
            lines += [[row[0], row[1], row[5]] for row in members]
        return lines

    groups = [
        group(("301", "工资福利支出"), ("303", "对个人和家庭的补助")),
        group(("302", "商品和服务支出")),
        group(("310", "资本性支出")),
    ]
    height = max(map(len, groups))
    filled = [lines + [["", "", ""]] * (height - len(lines)) for lines in groups]
    rows = [[text for lines in filled for text in lines[number]] for number in range(height)]
    personnel, public = part(FINAL_ITEMS, "wages", "subsidies"), part(FINAL_ITEMS, "goods", "capital")
    rows.append(["人员经费合计", "人员经费合计", money(personnel), *["公用经费合计"] * 5, money(public)])
    heads = ["经济分类科目编码", "科目名称", "决算数"]
    return Grid(
        "一般公共预算财政拨款基本支出决算明细表",
        [["人员经费"] * 3 + ["公用经费"] * 6, heads * 3],
        rows,
        number="公开06表",
        department=NAME,
        notes=["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。" + TAIL],
        widths=[3, 5, 3] * 3,
    )


def government_funds() -> Grid:
    """Table 7, empty with a statement."""
    outer = ["年初结转和结余", "本年收入", *["本年支出"] * 3, "年末结转和结余"]
    inner = ["年初结转和结余", "本年收入", "小计", "基本支出", "项目支出", "年末结转和结余"]
    return Grid(
        "政府性基金预算财政拨款收入支出决算表",
        [["项目"] * 2 + outer, [*CODE_HEADER, *inner]],
        [["栏次", "", *map(str, range(1, 7))]],
        number="公开07表",
        department=NAME,
        notes=["说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。"],
        widths=[3, 5, *[3] * 6],
    )


def state_capital() -> Grid:
    """Table 8, empty with a statement."""
    return Grid(
        "国有资本经营预算财政拨款支出决算表",
        [["项目"] * 2 + ["本年支出"] * 3, [*CODE_HEADER, "合计", "基本支出", "项目支出"]],
        [["栏次", "", "1", "2", "3"]],
        number="公开08表",
        department=NAME,
        notes=["说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。"],
        widths=[3, 5, 3, 3, 3],
    )


def three_public() -> Grid:
    """Table 9: budget and final figures."""
    halves = ("预算数", "决算数")
    vehicles = "公务用车购置及运行维护费"
    header: list[list[str]] = [[], [], []]
    for half in halves:
        header[0] += [half] * 6
        header[1] += ["合计", "因公出国（境）费", *[vehicles] * 3, "公务接待费"]
        header[2] += ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"]
    values = []
    for index in (4, 5):
        amount = {row[0]: Decimal(row[index]) for row in ECONOMIC}
        cars, guests = amount["30231"], amount["30217"]
        values += [f"{cars + guests}", "0.00", f"{cars}", "0.00", f"{cars}", f"{guests}"]
    note = "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数。" + TAIL
    return Grid(
        "一般公共预算财政拨款“三公”经费支出决算表",
        header,
        [[str(number) for number in range(1, 13)], values],
        number="公开09表",
        department=NAME,
        notes=[note],
    )
