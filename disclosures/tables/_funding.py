"""Columns of where money comes from, as several tables of a province have them alike."""

from disclosures.declaration import Column, money

# What may stand above a source: "2030年预算", "财政拨款收入", "单位资金"; never what is carried over from before.
_ABOVE = r"(?!.*(?:上年|年初|结转|以前))(?:[^/]*(?:预算|收入|拨款|资金|支出)[^/]*/)*"

PARTS = (
    "appropriation",
    "special_account",
    "unit_funds",
    "business",
    "operating",
    "superior",
    "affiliate",
    "other",
    "surplus_used",
    "carryover",
)


def sources(total: str) -> tuple[Column, ...]:
    """The sources of a row's money and their total under this key."""
    return (
        money(total, r"(?:.*(?:预算|收入|支出|基金|数)/)?(?:合计|总计|支出总计|预算金额)", r"项目金额"),
        money("appropriation", _ABOVE + r"(?:本级)?财政拨款(?:收入)?/(?:小计|合计|金额)"),
        money(
            "general.subtotal",
            _ABOVE + r"(?:一般)?公共预算(?:拨款|资金|财政拨款)?(?:收入)?(?:/小计)?",
        ),
        money("government_funds", _ABOVE + r"政府性基金(?:预算)?(?:拨款|资金|财政拨款)?(?:收入)?"),
        money("state_capital", _ABOVE + r"国有资本经营(?:预算)?(?:拨款|资金|财政拨款)?(?:收入)?"),
        money("special_account", _ABOVE + r"财政专户(?:管理|拨款)?(?:的)?(?:资金|收入|教育收费)?"),
        money("unit_funds", _ABOVE + r"单位资金(?:/小计)?"),
        money("business", _ABOVE + r"事业收入(?:不含教育收费|/小计|/金额)?"),
        money("operating", _ABOVE + r"(?:事业单位)?经营收入"),
        money("superior", _ABOVE + r"上级补助(?:收入)?"),
        money("affiliate", _ABOVE + r"(?:对)?附属单位(?:上缴|缴款)(?:收入)?"),
        money("other", _ABOVE + r"其[他它](?:资金|收入)"),
        money("surplus_used", r"(?:.*/)?(?:使用)?非财政拨款结余(?:资金)?"),
        money(
            "carryover",
            r"(?:.*/)?上年(?:结转|结余|结转结余|结余结转|结转和结余)(?:资金)?(?:/(?:小计|合计))?",
        ),
    )


def sums(total: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The total is made of the sources, the appropriation of the three budgets."""
    return ((total, PARTS), ("appropriation", ("general.subtotal", "government_funds", "state_capital")))
