"""Columns and layouts of expenditure by economic class that several statutory tables have alike."""

from disclosures.declaration import Column, Layout, money, text
from disclosures.tables._funding import sources, sums
from disclosures.tables._outlay import BEFORE, GOVERNMENT, OURS, basic_and_project, basic_and_project_sums

_CODE = r"(?:编码|代码)"
_OUR_CODE = r"(?:.*/)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?编码"

CLASSES = (
    text("economic.code", OURS + rf"/(?:科目)?{_CODE}", OURS + _CODE, rf"(?:支出)?(?:经济)?(?:分类)?科目{_CODE}"),
    text("economic.class", OURS + r"(?:编码)?/类", r"科目编码/类"),
    text("economic.item", OURS + r"(?:编码)?/款", r"科目编码/款"),
    text("economic.name", OURS + r"(?:/(?:科目)?)?名称", r"(?:支出)?(?:经济)?(?:分类)?科目名称"),
    text("government_economic.code", GOVERNMENT + rf"(?:编码)?/(?:科目)?{_CODE}", GOVERNMENT + _CODE),
    text("government_economic.class", GOVERNMENT + r"(?:编码)?/类", r"科目编码/类"),
    text("government_economic.item", GOVERNMENT + r"(?:编码)?/款", r"科目编码/款"),
    text("government_economic.name", GOVERNMENT + r"(?:编码)?(?:/(?:科目)?)?名称"),
    text("government_economic.subject", GOVERNMENT),
    text("economic.subject", OURS),
)

BY_FUNCTION = (text("code", r"功能(?:分类)?科目编码"), text("name", r"功能(?:分类)?科目名称"))
NOTE = text("note", r"备注|说明")
UNIT = text("unit", r"(?:预算|部门)?单位(?:名称)?")
NOW = r"(?!.*(?:上年|年初)结转)(?:.*/)?"


def personnel_and_public(prefix: str, above: str) -> tuple[Column, ...]:
    """Personnel and public funds below these headings."""
    return (
        money(f"{prefix}personnel", above + r"人员(?:经费|支出|经费支出|类(?:经费)?)"),
        money(f"{prefix}public", above + r"(?:日常)?公用(?:经费|支出|经费支出)"),
    )


TOTAL = money("total", NOW + r"(?:合计|小计|总计)", r"支出(?:总计|合计)", r"基本支出", r"预算数?|金额")

BASIC = Layout(
    columns=(*CLASSES, *BY_FUNCTION, UNIT, TOTAL, *personnel_and_public("", NOW), NOTE),
    sums=(("total", ("personnel", "public")),),
)
BASIC_NOW_AND_BEFORE = Layout(
    columns=(
        *CLASSES,
        money("total", r"合计|总计"),
        money("current.total", r"(?:当年|本年|编制)预算/小计"),
        *personnel_and_public("current.", r"(?:当年|本年|编制)预算/"),
        money("carryover.total", BEFORE + r"(?:小计|合计)"),
        *personnel_and_public("carryover.", BEFORE),
    ),
    sums=(
        ("total", ("current.total", "carryover.total")),
        ("current.total", ("current.personnel", "current.public")),
        ("carryover.total", ("carryover.personnel", "carryover.public")),
    ),
)
BY_SOURCE = Layout(
    columns=(*CLASSES, UNIT, text("item", r"支出项目类别[^/]*"), *sources("total"), NOTE), sums=sums("total")
)
ALL_USES = Layout(
    columns=(
        *CLASSES,
        UNIT,
        money("total", NOW + r"(?:合计|小计|总计)", r"支出(?:总计|合计)", r"预算数?|金额"),
        *basic_and_project("", NOW),
        NOTE,
    ),
    sums=basic_and_project_sums(""),
)
