"""The columns of disclosures/tables/income_and_expenditure.py in the layouts known."""


def test_a_budget_sets_income_against_expenditure(recognised):
    headings = ["收入/项目", "收入/金额", "支出/项目", "支出/金额"]
    kind, keys = recognised("2030年部门收支总体情况表", headings, ["1.00"] * 4)
    assert kind == "income_and_expenditure"
    assert keys == ["income.item", "income.amount", "expense.item", "expense.amount"]


def test_final_accounts_number_their_lines(recognised):
    headings = ["收入/项目", "收入/行次", "收入/决算数", "支出/项目", "支出/行次", "支出/决算数"]
    kind, keys = recognised("收入支出决算总表", headings, ["1.00"] * 6)
    assert kind == "income_and_expenditure"
    assert keys == ["income.item", "income.line", "income.amount", "expense.item", "expense.line", "expense.amount"]


def test_a_header_of_one_row_is_read_by_its_order(recognised):
    headings = ["收入", "预算数", "支出", "预算数"]
    kind, keys = recognised("部门收支预算总表", headings, ["1.00"] * 4)
    assert kind == "income_and_expenditure"
    assert keys == ["income.item", "income.amount", "expense.item", "expense.amount"]
