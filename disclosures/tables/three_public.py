"""“三公”经费支出情况表: trips abroad, official cars, receptions."""

from disclosures.declaration import Column, Layout, TableDeclaration, money, text

PLANNED = r"(?:年初|全年)?预算数?(?:三公经费.*)?/"
ALONE = r"(?:(?:当年|本年|年初)?(?:预算数?)?/)?"
DONE = r"(?:本年|全年)?(?:决算|支出|执行)数?(?:三公经费.*)?/"
SOURCES = {
    "general": r"/一般公共预算(?:拨款)?",
    "government_funds": r"/政府性基金(?:预算)?(?:拨款)?",
    "state_capital": r"/国有资本经营(?:预算)?(?:拨款)?",
}
CARS = r"公务用车购置(?:及|和)?运行(?:维护)?(?:经?费用?|支出)"


def _columns(prefix: str, parents: str, behind: str = "") -> tuple[Column, ...]:
    abroad, reception = r"因公出国境(?:经?费用?|支出)?(?:/小计)?", r"(?:国内)?公务接待(?:经?费用?|支出)?"
    purchase, operation = r"(?:公务用车)?购置(?:经?费用?|支出)?", r"(?:公务用车)?运行(?:维护)?(?:经?费用?|支出)?"
    whole = r"三公经费(?:合计|总额|总计|(?:财政拨款)?预算(?:数|总额)?|支出)?"
    patterns = (
        ("total", (r"(?:.*三公.*经费.*/)(?:三公经费.*)?(?:合计|小计|总计)", whole, r"(?:合计|小计|总计)")),
        ("abroad", (rf"(?:.*三公.*/)?{abroad}",)),
        ("vehicles.subtotal", (rf"(?:.*三公.*/)?{CARS}/(?:小计|合计)|(?:.*三公.*/)?{CARS}",)),
        ("vehicles.purchase", (rf"(?:.*三公.*/)?(?:{CARS}/(?:其中)?|其中){purchase}",)),
        ("vehicles.operation", (rf"(?:.*三公.*/)?(?:{CARS}/(?:其中)?|其中){operation}",)),
        ("reception", (rf"(?:.*三公.*/)?{reception}",)),
    )
    return tuple(
        money(prefix + key, *(f"{parents}(?:{heading}){behind}" for heading in headings)) for key, headings in patterns
    )


def _sums(prefix: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    cars = f"{prefix}vehicles.subtotal"
    return (
        (f"{prefix}total", (f"{prefix}abroad", cars, f"{prefix}reception")),
        (cars, (f"{prefix}vehicles.purchase", f"{prefix}vehicles.operation")),
    )


WHOSE = (text("unit_code", r"(?:部门|单位)(?:代码|编码)"), text("unit", r"(?:预算)?(?:部门|单位)(?:名称)?"))
BESIDE = (
    money("with_meetings_and_training", ALONE + r"(?:合计|总计)"),
    money("meetings", ALONE + r"会议费"),
    money("training", ALONE + r"培训费"),
    money("agency_running_costs", r"(?:机关|机构)运[行转]经费(?:预算数|决算数)?"),
)

three_public = TableDeclaration(
    titles=(r"三公",),
    but_not=r"政府性基金|说明|公式",
    layouts=(
        Layout(columns=(*WHOSE, *_columns("", ALONE), *BESIDE), sums=_sums("")),
        Layout(
            columns=(*WHOSE, *_columns("budget.", PLANNED), *_columns("executed.", DONE)),
            sums=(*_sums("budget."), *_sums("executed.")),
        ),
        Layout(
            columns=(
                *WHOSE,
                *_columns("budget.", "", r"/(?:年初|全年)?预算数?"),
                *_columns("executed.", "", r"/(?:本年)?决算数?"),
            ),
            sums=(*_sums("budget."), *_sums("executed.")),
        ),
        Layout(
            columns=(
                money("total", r"三公经费合计|合计"),
                *_columns("current.", r"(?:当年|本年)预算/"),
                *_columns("carryover.", r"上年结转(?:结余)?/"),
            ),
            sums=(("total", ("current.total", "carryover.total")), *_sums("current."), *_sums("carryover.")),
        ),
        # One year a line, every cost by its source of funds; the last line is the change between them.
        Layout(
            columns=(
                *WHOSE,
                text("year", r"年度|年份"),
                *(column for source in SOURCES for column in _columns(f"{source}.", "", SOURCES[source])),
            ),
            sums=tuple(one for source in SOURCES for one in _sums(f"{source}.")),
        ),
        # One item a line.
        Layout(
            columns=(
                text("item", r"项目(?:名称)?|三公经费项目"),
                money("item.budget", r"(?:年初|全年|本年)?预算数?"),
                money("item.executed", r"(?:本年)?决算数?"),
                text("note", r"备注|说明"),
            ),
            sums=(),
        ),
        Layout(
            columns=(
                text("item", r"项目(?:名称)?|三公经费项目"),
                money("item.amount", r"合计|(?:本年|年初)?预算数?|金额|决算数"),
                money("item.general", r"一般公共预算[^/]*"),
                money("item.government_funds", r"政府性基金[^/]*"),
                money("item.state_capital", r"国有资本经营[^/]*"),
                text("note", r"备注|说明"),
            ),
            sums=(("item.amount", ("item.general", "item.government_funds", "item.state_capital")),),
        ),
    ),
)
