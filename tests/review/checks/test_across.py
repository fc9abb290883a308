"""Every check across documents: sound pairs agree; one thing changed fails, with places in both files."""

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosures.targets import read_target
from review import RELATED, assess
from review.across import judge_across
from review.model import Severity
from tests.factories import clause, identity, table, with_cell
from tests.review.checks.across_pairs import answered, found, sample, stated
from tests.sound_accounts import ACCOUNTS

BUDGET, BEFORE, BOOKS = (sample(name) for name in ("budget.txt", "before.txt", "accounts.txt"))
GENERAL = "general_budget_expenditure"
RIVERS, FLOODS, SAVINGS = (form.project for form in BOOKS.self_assessments)
D = Decimal


def line(disclosure, kind, name):
    printed = next(disclosure.of_kind(kind))
    return next(i for i, row in enumerate(printed.rows) if name in {cell.text for cell in row.cells if cell})


def dated(disclosure, year, *clauses):
    whose = replace(disclosure.identity, year=year)
    return replace(disclosure, identity=whose, clauses=(*disclosure.clauses, *clauses))


def test_the_sound_samples_agree_with_each_other():
    across = judge_across(RELATED, (BUDGET, BEFORE, BOOKS))

    assert [item.finding.message for item in across.findings] == []
    assert across.outcomes["across/initial_budgets_are_those_disclosed"].total() == 8
    assert across.outcomes["across/changes_follow_the_year_before"].total() == 4
    assert across.outcomes["across/targets_are_those_disclosed"].total() == 18


def test_an_item_whose_initial_budget_is_not_that_of_the_budget_is_found_in_both_files():
    changed = with_cell(BUDGET, GENERAL, line(BUDGET, GENERAL, "行政运行"), "total", "390.00")

    (finding,) = found(BOOKS, changed)

    assert finding.check == "across/initial_budgets_are_those_disclosed"
    assert finding.message == "决算说明所称行政运行的年初预算为390.99万元，公开的2025年部门预算为390.00万元。"
    assert (finding.severity, finding.reported, finding.expected) == (Severity.ERROR, "390.99万元", "390.00万元")
    assert [side.file for side in finding.evidence] == ["accounts.txt", "budget.txt"]


def test_an_item_that_the_budget_does_not_have_is_found():
    general = next(BUDGET.of_kind(GENERAL))
    short = replace(general, rows=tuple(row for row in general.rows if "防汛" not in {c.text for c in row.cells if c}))
    without = replace(BUDGET, tables=tuple(short if item.kind == GENERAL else item for item in BUDGET.tables))

    (finding,) = found(BOOKS, without)

    assert (finding.check, finding.expected) == ("across/initial_budgets_are_those_disclosed", "未列该科目")


def test_a_difference_of_a_budget_that_brings_money_over_is_a_warning():
    changed = with_cell(BUDGET, GENERAL, line(BUDGET, GENERAL, "行政运行"), "total", "390.00")
    sides = next(changed.of_kind("income_and_expenditure"))
    row = line(changed, sides.kind, "上年结转结余")
    carried = with_cell(changed, sides.kind, row, "income.amount", "1.00")

    (finding,) = found(BOOKS, carried)

    assert finding.severity is Severity.WARNING


def test_a_change_that_is_not_the_difference_of_the_two_budgets_is_found():
    changed = stated(BUDGET, "收入总计", "增减额", D("32.19"))

    (finding,) = found(changed, BEFORE)

    assert finding.check == "across/changes_follow_the_year_before"
    assert (finding.severity, finding.reported, finding.expected) == (Severity.ERROR, "32.19万元", "23.19万元")
    assert "665.37-642.18=23.19" in finding.working
    assert {side.file for side in finding.evidence} == {"budget.txt", "before.txt"}


@pytest.mark.parametrize("words", ["执行数", "调整预算"])
def test_a_change_against_anything_but_the_budget_is_passed_over(words):
    changed = stated(BUDGET, "收入总计", "增减额", D("32.19"))
    told = [
        replace(item, text=item.text.replace("与2024年预算相比", f"与2024年{words}相比")) for item in changed.clauses
    ]

    assert found(replace(changed, clauses=tuple(told)), BEFORE) == []


def test_a_change_without_a_named_basis_is_a_warning_in_a_budget():
    changed = stated(BUDGET, "一般公共预算收支", "增减额", D("32.19"))

    (finding,) = found(changed, BEFORE)

    assert (finding.check, finding.severity) == ("across/changes_follow_the_year_before", Severity.WARNING)


def test_a_figure_called_level_with_the_year_before_must_be_last_years():
    changed = with_cell(BEFORE, "three_public", 0, "reception", "1.50")

    (finding,) = found(BUDGET, changed)

    assert finding.check == "across/unchanged_figures_are_unchanged"
    assert finding.message == "文字称公务接待费与上年持平，本年为1.20万元，公开的2024年部门预算为1.50万元。"


def test_a_figure_called_nearly_level_claims_nothing_exact():
    told = [replace(item, text=item.text.replace("持平", "基本持平")) for item in BUDGET.clauses]
    changed = with_cell(BEFORE, "three_public", 0, "reception", "1.50")

    assert found(replace(BUDGET, clauses=tuple(told)), changed) == []


def balanced(disclosure, key, text):
    printed = next(disclosure.of_kind("income_and_expenditure"))
    name = {"income.amount": "年初结转和结余", "expense.amount": "年末结转和结余"}[key]
    return with_cell(disclosure, printed.kind, line(disclosure, printed.kind, name), key, text)


@pytest.mark.parametrize(
    ("opening", "closing", "severity"),
    [("12.00", "21.00", Severity.ERROR), ("12.00", None, Severity.WARNING), ("12.00", "12.00", None)],
    ids=["another amount", "a blank", "the same amount"],
)
def test_opening_balances_are_the_closing_ones_of_the_year_before(opening, closing, severity):
    before = balanced(dated(BOOKS, 2024), "expense.amount", closing)

    findings = found(
        balanced(BOOKS, "income.amount", opening), before, check="across/opening_balances_are_the_last_closing"
    )

    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_the_initial_budget_of_a_form_is_that_of_the_budget():
    changed = with_cell(BUDGET, "projects", line(BUDGET, "projects", RIVERS), "total", "162.50")

    (finding,) = found(BOOKS, changed)

    assert finding.check == "across/project_budgets_are_those_disclosed"
    assert finding.message.startswith(
        f"自评表“{RIVERS}”的年初预算数为126.50万元，公开的2025年部门预算中该项目为162.50万元"
    )


def test_a_full_year_budget_of_public_costs_needs_an_explanation():
    adjusted = with_cell(BOOKS, "three_public", 0, "budget.reception", "2.10")
    explained = replace(
        adjusted,
        clauses=(*BOOKS.clauses, clause("x", "九、“三公”经费支出决算情况说明", "因预算调整，年中调增公务接待费。")),
    )

    (finding,) = found(adjusted, BUDGET)

    assert (finding.check, finding.severity) == ("across/full_year_budgets_are_explained", Severity.WARNING)
    assert found(explained, BUDGET) == []


@pytest.mark.parametrize(
    ("target", "severity", "words"),
    [
        ("≥90%", Severity.ERROR, "被调低"),
        ("≥97%", Severity.ERROR, "公开的2025年部门预算为≥95%。"),
        ("95%", None, ""),
        ("≥ 95 %", None, ""),
    ],
)
def test_a_self_assessment_scores_against_the_disclosed_target(target, severity, words):
    changed = answered(BOOKS, "河道保洁合格率", target=read_target(target))

    findings = found(changed, BUDGET, check="across/targets_are_those_disclosed")

    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    assert all(words in finding.message for finding in findings)


def test_a_cost_that_follows_an_adjusted_budget_is_a_warning():
    form = BOOKS.self_assessments[0]
    adjusted = replace(form, full_year_budget=replace(form.full_year_budget, value=D("130.00")))
    forms = (adjusted, *BOOKS.self_assessments[1:])
    told = replace(BOOKS, self_assessments=forms)
    changed = answered(told, "河道管护总成本", target=read_target("≤130.00万元"))

    (finding,) = found(changed, BUDGET, check="across/targets_are_those_disclosed")

    assert finding.severity is Severity.WARNING
    assert "与调整后的全年预算数一致" in finding.message


def test_a_fall_is_told_as_a_fall():
    changed = stated(BUDGET, "收入总计", "增减额", D("-5.00"))

    (finding,) = found(changed, BEFORE)

    assert finding.message.startswith("文字称收入总计比上年减少5.00万元，本年数减去公开的2024年部门预算数为23.19万元")


def test_another_date_is_a_warning():
    changed = answered(BOOKS, "管护任务完成时间", target=read_target("2025年11月30日前"))

    (finding,) = found(changed, BUDGET)

    assert (finding.check, finding.severity) == ("across/targets_are_those_disclosed", Severity.WARNING)


def test_a_disclosed_target_that_nobody_assesses_is_found():
    (finding,) = found(answered(BOOKS, "主要断面水质达标率"), BUDGET)

    assert finding.check == "across/disclosed_targets_are_assessed"
    assert finding.message == f"自评表“{RIVERS}”缺少2025年部门预算公开的指标：主要断面水质达标率。"


def test_a_target_under_another_name_counts_as_answered():
    changed = answered(BOOKS, "主要断面水质达标率", level3="断面水质")

    assert found(changed, BUDGET) == []


def silent(disclosure, project):
    return replace(
        disclosure,
        self_assessments=tuple(item for item in disclosure.self_assessments if item.project != project),
        statements=tuple(item for item in disclosure.statements if item.project != project),
        clauses=tuple(item for item in disclosure.clauses if project not in item.text),
    )


def test_a_project_of_the_budget_that_is_not_assessed_is_found_unless_the_text_tells_of_it():
    left_out = silent(BOOKS, SAVINGS)
    merged = replace(left_out, clauses=(*left_out.clauses, clause("x", "说明", f"{SAVINGS}已并入其他项目。")))

    (finding,) = found(left_out, BUDGET)

    assert finding.check == "across/budgeted_projects_are_assessed"
    assert finding.message == f"2025年部门预算公开的3个项目中，{SAVINGS}未见自评，也未说明去向。"
    assert found(merged, BUDGET) == []


def own(name, income, expense):
    """A unit's budget: what it expects and spends in all."""
    whose = replace(identity(), department=name)
    tables = (
        table("income", "2026年收入总体情况表", "code name total", f"- | 合计 | {income}"),
        table("expenditure", "2026年支出总体情况表", "class section item name total", f"- | - | - | 合计 | {expense}"),
    )
    return replace(
        ACCOUNTS, file={**ACCOUNTS.file, "name": f"{name}.txt"}, identity=whose, tables=tables, figures=(), clauses=()
    )


def department(first="70.00", second="30.00", total="100.00", expense="100.00"):
    rows = f"""
        - | 合计 | {total}
        7 | 青石区档案局 | {total}
        7001 | 青石区档案局本级 | {first}
        7002 | 青石区档案馆 | {second}
        """
    listed = table("income", "2026年收入总体情况表", "unit_code name total", rows)
    spent = table(
        "expenditure", "2026年支出总体情况表", "class section item name total", f"- | - | - | 合计 | {expense}"
    )
    return replace(own("青石区档案局", total, total), tables=(listed, spent))


UNITS = (own("青石区档案局（本级）", "70.00", "70.00"), own("青石区档案馆", "30.00", "30.00"))


def test_a_department_is_the_sum_of_its_units():
    assert found(department(), *UNITS) == []

    (finding,) = found(department(expense="101.00"), *UNITS, check="across/units_add_up_to_the_department")

    assert finding.message == (
        "部门本年支出合计为101.00万元，所属2个单位之和为100.00万元（70.00+30.00=100.00 ≠ 101.00）。"
    )
    assert {side.file for side in finding.evidence} == {
        "青石区档案局.txt",
        "青石区档案局（本级）.txt",
        "青石区档案馆.txt",
    }


def test_units_are_not_added_up_before_all_of_them_are_there():
    across = judge_across(RELATED, (department(total="101.00"), UNITS[1]))

    reasons = {item.check: item.reason for item in across.not_applicable}

    assert across.findings == ()
    assert reasons["across/units_add_up_to_the_department"] == "所列2个单位中只提交了1个单位的材料"


def test_units_are_not_added_up_where_the_department_does_not_list_all_of_them():
    across = judge_across(RELATED, (department(second="20.00", expense="101.00"), *UNITS))

    reasons = {item.check: item.reason for item in across.not_applicable}

    assert reasons["across/units_add_up_to_the_department"] == "部门表所列单位之和不等于部门总数，单位可能没有列全"


def test_a_unit_is_as_its_department_lists_it():
    (finding,) = found(department(second="31.00"), UNITS[1])

    assert finding.check == "across/units_are_as_their_department_lists_them"
    assert "青石区档案馆的收入总计为31.00万元，该单位公开的为30.00万元" in finding.message


@pytest.mark.parametrize(("count", "known"), [("3", True), ("2", False)])
def test_vehicles_are_counted_alike_at_the_end_of_the_year(count, known):
    counted = clause("x", "国有资产占用情况", f"2024年期末，我部门共有车辆{count}辆。")
    accounts = dated(replace(BOOKS, clauses=()), 2024, counted)

    findings = found(BUDGET, accounts, check="across/vehicles_of_one_date_agree")

    assert bool(findings) is known
    assert all("2025年部门预算称2024年末共有车辆2辆，2024年部门决算称共有车辆3辆" in item.message for item in findings)


@pytest.mark.parametrize("date", ["2024年期末", "2024年底", "截至2024年12月31日", "上年末", "截至2024年末"])
def test_the_end_of_a_year_has_many_names(date):
    counted = clause("x", "国有资产占用情况", f"{date}，本部门共有车辆5辆。")
    told = replace(BUDGET, clauses=(counted,))
    accounts = dated(
        replace(BOOKS, clauses=()), 2024, clause("x", "国有资产", "截至2024年12月31日，我部门共有车辆4辆。")
    )

    assert len(found(told, accounts, check="across/vehicles_of_one_date_agree")) == 1


def test_vehicles_counted_in_august_are_not_those_of_the_years_end():
    told = replace(BUDGET, clauses=(clause("x", "国有资产", "截至2024年8月31日，本部门共有车辆5辆。"),))
    accounts = dated(replace(BOOKS, clauses=()), 2024, clause("x", "国有资产", "2024年末共有车辆4辆。"))

    assert found(told, accounts, check="across/vehicles_of_one_date_agree") == []


@pytest.mark.parametrize(("before", "more"), [("1", True), ("2", False), ("3", False)])
def test_vehicles_kept_come_from_the_year_before_or_are_bought(before, more):
    kept = clause("x", "三公", f"2024年期末，部门开支财政拨款的公务用车保有量为{before}辆。")
    accounts = dated(replace(BOOKS, clauses=()), 2024, kept)

    findings = found(BOOKS, accounts, check="across/vehicles_follow_the_year_before")

    assert bool(findings) is more
    assert all("多出的1辆未见来源" in finding.message for finding in findings)


def test_two_publications_with_different_figures_are_found_table_by_table():
    again = replace(BUDGET, file={**BUDGET.file, "name": "again.txt"})
    changed = with_cell(again, GENERAL, line(again, GENERAL, "行政运行"), "total", "390.00")

    assert found(BUDGET, again) == []
    (finding,) = found(BUDGET, changed)

    assert (finding.check, finding.severity) == ("across/publications_agree", Severity.WARNING)
    assert (
        "行政运行合计为390.00万元、另一份为390.99万元。" in finding.message
        or "390.99万元、另一份为390.00" in finding.message
    )
    assert {finding.reported, finding.expected} == {"390.99万元", "390.00万元"}


def test_two_files_that_agree_in_hardly_anything_are_not_one_disclosure():
    other = replace(BEFORE, identity=replace(BEFORE.identity, year=2025))
    money = [replace(item, title=item.title.replace("2024", "2025")) for item in other.tables]
    moved = replace(other, tables=tuple(money), figures=(), indicators=())
    strange = replace(moved, tables=tuple(doubled(item) for item in moved.tables))

    across = judge_across(RELATED, (BUDGET, strange))

    assert across.findings == ()


def doubled(printed):
    """A table in which every amount begins with a digit more."""
    rows = [
        replace(
            row,
            cells=tuple(
                replace(cell, text=f"7{cell.text}") if cell and column.money and cell.text.strip() else cell
                for column, cell in zip(printed.columns, row.cells, strict=False)
            ),
        )
        for row in printed.rows
    ]
    return replace(printed, rows=tuple(rows))


def test_what_agrees_with_one_of_two_publications_of_the_budget_is_no_finding():
    again = replace(BUDGET, file={**BUDGET.file, "name": "again.txt"})
    changed = with_cell(again, GENERAL, line(again, GENERAL, "行政运行"), "total", "390.00")

    assert found(BOOKS, BUDGET, changed, check="across/initial_budgets_are_those_disclosed") == []


def test_what_was_not_handed_in_is_said_once():
    alone = assess(BUDGET).not_applicable

    reasons = [item.reason for item in alone if item.check.startswith("across")]

    assert reasons == ["未提交云河市东溪区水务局2024年部门预算，与其相关的跨文件核对未进行"]


def test_a_finding_keeps_its_key_when_its_figures_change():
    keys = {
        found(with_cell(BUDGET, "projects", line(BUDGET, "projects", RIVERS), "total", text), BOOKS)[0].key
        for text in ("162.50", "200.00")
    }

    assert len(keys) == 1
