"""The columns of disclosures/tables/three_public.py in the layouts known."""


def test_a_budget_has_one_set_of_costs(recognised):
    headings = [
        "“三公”经费合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费/小计",
        "公务用车购置及运行维护费/公务用车购置费",
        "公务用车购置及运行维护费/公务用车运行维护费",
        "公务接待费",
    ]
    kind, keys = recognised("2030年一般公共预算“三公”经费支出情况表", headings, ["1.00"] * 6)
    assert kind == "three_public"
    assert keys == ["total", "abroad", "vehicles.subtotal", "vehicles.purchase", "vehicles.operation", "reception"]


def test_final_accounts_set_the_budget_beside_what_was_spent(recognised):
    headings = [
        "预算数/合计",
        "预算数/因公出国（境）费",
        "预算数/公务用车购置及运行维护费/小计",
        "预算数/公务用车购置及运行维护费/公务用车购置费",
        "预算数/公务用车购置及运行维护费/公务用车运行维护费",
        "预算数/公务接待费",
        "决算数/合计",
        "决算数/因公出国（境）费",
        "决算数/公务用车购置及运行维护费/小计",
        "决算数/公务用车购置及运行维护费/公务用车购置费",
        "决算数/公务用车购置及运行维护费/公务用车运行维护费",
        "决算数/公务接待费",
    ]
    kind, keys = recognised("一般公共预算财政拨款“三公”经费支出决算表", headings, ["1.00"] * 12)
    assert kind == "three_public"
    assert keys == [
        "budget.total",
        "budget.abroad",
        "budget.vehicles.subtotal",
        "budget.vehicles.purchase",
        "budget.vehicles.operation",
        "budget.reception",
        "executed.total",
        "executed.abroad",
        "executed.vehicles.subtotal",
        "executed.vehicles.purchase",
        "executed.vehicles.operation",
        "executed.reception",
    ]


def test_a_year_a_line_has_every_cost_by_its_source(recognised):
    costs = ["总计", "因公出国(境)费", "公务接待费", "公务用车购置及运行维护费/小计"]
    sources = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    headings = ["预算单位", "年度", *(f"{cost}/{source}" for cost in costs for source in sources)]
    kind, keys = recognised("财政拨款“三公”经费支出表", headings, ["某单位", "2030年", *["1.00"] * 12])
    assert kind == "three_public"
    assert keys[:5] == ["unit", "year", "general.total", "government_funds.total", "state_capital.total"]
    assert keys[-3:] == [
        "general.vehicles.subtotal",
        "government_funds.vehicles.subtotal",
        "state_capital.vehicles.subtotal",
    ]


def test_an_item_a_line_keeps_budget_and_final_accounts_apart(recognised):
    kind, keys = recognised(
        "2030年一般公共预算财政拨款“三公”经费支出表",
        ["项目", "2030年度预算数", "2030年度决算数"],
        ["合计", "1.00", "0.90"],
    )
    assert kind == "three_public"
    assert keys == ["item", "item.budget", "item.executed"]
