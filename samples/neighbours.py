"""Short documents beside the department's own: its final accounts of the year before, and its units' budgets."""

from decimal import Decimal

from samples.books import THIS_YEAR, Books
from samples.budget_income import income as department_income
from samples.content import Block, Content, Cover, Grid, Heading, Paragraph
from samples.department import LAST_YEAR_FINAL, NAME, UNITS, YEAR, ZERO, money, plain

HEADS = ["部门（科目）代码", "部门（科目）名称", "总计", "本年收入合计"]


def accounts_before() -> Content:
    """Last year's final accounts, as far as this year's documents refer to them."""
    last, total = YEAR - 1, money(LAST_YEAR_FINAL)
    rows = [
        ["栏次", "", "1", "栏次", "", "2"],
        ["一、一般公共预算财政拨款收入", "1", total, "十二、农林水支出", "31", total],
        ["本年收入合计", "27", total, "本年支出合计", "58", total],
        ["年初结转和结余", "29", "", "年末结转和结余", "60", ""],
        ["总计", "31", total, "总计", "62", total],
    ]
    blocks: list[Block] = [
        Cover(f"{last}年度", f"{NAME}部门决算", "二〇二五年九月"),
        Heading(1, f"第二部分 {last}年度部门决算表"),
        Grid(
            "收入支出决算总表",
            [["收入"] * 3 + ["支出"] * 3, ["项目", "行次", "决算数"] * 2],
            rows,
            number="公开01表",
            department=NAME,
        ),
        Heading(1, f"第三部分 {last}年度部门决算情况说明"),
        Heading(2, "一、收入支出决算总体情况说明"),
        Paragraph(f"{last}年度收、支总计均为{plain(LAST_YEAR_FINAL)}万元。"),
        Heading(2, "九、一般公共预算财政拨款“三公”经费支出决算情况说明"),
        Paragraph(f"{last}年期末，部门开支财政拨款的公务用车保有量为2辆。"),
        Heading(2, "十二、国有资产占用情况说明"),
        Paragraph(f"{last}年期末，我部门共有车辆2辆，其中：机要通信用车1辆、特种专业技术用车1辆、其他用车0辆。"),
    ]
    return Content(f"{last}年度{NAME}部门决算", blocks)


def unit_budget(number: int, books: Books = THIS_YEAR) -> Content:
    """The budget of one unit, in total, as its department's table of income lists it."""
    code, name = UNITS[number]
    total = _listed(code, books)
    rows = [["", "合计", money(total), money(total)], [code, name, money(total), money(total)]]
    blocks: list[Block] = [
        Cover(f"{books.year}年度", f"{name}单位预算", f"{books.year_in_words}三月"),
        Heading(1, f"第二部分 {name}{books.year}年单位预算情况说明"),
        Heading(2, "一、收入支出预算总体情况说明"),
        Paragraph(f"{name}{books.year}年收入总计{plain(total)}万元，支出总计{plain(total)}万元。"),
        Heading(1, f"附件：{name}{books.year}年单位预算表"),
        Grid(f"{books.year}年部门收入总体情况表", [HEADS], rows, number="预算02表", department=name),
        _three_public(books, name, of_all=number == 0),
    ]
    return Content(f"{books.year}年度{name}单位预算", blocks)


def _three_public(books: Books, name: str, *, of_all: bool) -> Grid:
    """Public costs, which the first unit bears for all."""
    guests, cars = (books.reception, books.vehicles) if of_all else (ZERO, ZERO)
    header = [
        ["“三公”经费合计", "因公出国（境）费", *["公务用车购置及运行费"] * 3, "公务接待费"],
        ["“三公”经费合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行费", "公务接待费"],
    ]
    row = [f"{guests + cars:.2f}", "0.00", f"{cars:.2f}", "0.00", f"{cars:.2f}", f"{guests:.2f}"]
    return Grid(f"{books.year}年一般公共预算“三公”经费支出情况表", header, [row], department=name)


def _listed(code: str, books: Books) -> Decimal:
    row = next(row for row in department_income(books).rows if row[0] == code)
    return Decimal(row[2].replace(",", ""))
