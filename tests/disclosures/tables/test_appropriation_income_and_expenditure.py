"""The columns of disclosures/tables/appropriation_income_and_expenditure.py in the layouts known."""


def test_a_budget_splits_the_general_budget(recognised):
    headings = [
        "收入/项目",
        "收入/金额",
        "支出/项目",
        "支出/合计",
        "支出/一般公共预算/小计",
        "支出/一般公共预算/其中：财政拨款",
        "支出/政府性基金",
        "支出/国有资本经营预算",
    ]
    kind, keys = recognised("2030年财政拨款收支总体情况表", headings, ["1.00"] * 8)
    assert kind == "appropriation_income_and_expenditure"
    assert keys == [
        "income.item",
        "income.amount",
        "expense.item",
        "expense.total",
        "expense.general.subtotal",
        "expense.general.appropriation",
        "expense.government_funds",
        "expense.state_capital",
    ]


def test_final_accounts_number_their_lines(recognised):
    headings = [
        "收入/项目",
        "收入/行次",
        "收入/金额",
        "支出/项目",
        "支出/行次",
        "支出/合计",
        "支出/一般公共预算财政拨款",
        "支出/政府性基金预算财政拨款",
        "支出/国有资本经营预算财政拨款",
    ]
    kind, keys = recognised("财政拨款收入支出决算总表", headings, ["1.00"] * 9)
    assert kind == "appropriation_income_and_expenditure"
    assert keys == [
        "income.item",
        "income.line",
        "income.amount",
        "expense.item",
        "expense.line",
        "expense.total",
        "expense.general.subtotal",
        "expense.government_funds",
        "expense.state_capital",
    ]
