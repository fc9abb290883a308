"""“三公”经费支出情况表: trips abroad, official cars, receptions."""

from disclosures.declaration import Column, Layout, TableDeclaration, money

PLANNED = r"(?:年初|全年)?预算数?(?:三公经费.*)?/"
ALONE = r"(?:(?:当年|本年|年初)?预算数?/)?"
DONE = r"(?:本年|全年)?(?:决算|支出|执行)数?(?:三公经费.*)?/"


def _columns(prefix: str, parents: str) -> tuple[Column, ...]:
    cars = r"公务用车购置(?:及|和)?运行(?:维护)?(?:经?费用?|支出)"
    keys = ("total", "abroad", "vehicles.subtotal", "vehicles.purchase", "vehicles.operation", "reception")
    patterns = (
        r"(?:.*三公.*经费.*/)?(?:三公经费.*)?(?:合计|小计|总计)|三公经费(?:合计|总额|预算数?|支出)?",
        r"(?:.*三公.*/)?因公出国境(?:经?费用?|支出)?",
        rf"(?:.*三公.*/)?{cars}/(?:小计|合计)|(?:.*三公.*/)?{cars}",
        rf"(?:.*三公.*/)?{cars}/(?:其中)?(?:公务用车)?购置(?:经?费用?|支出)?",
        rf"(?:.*三公.*/)?{cars}/(?:其中)?(?:公务用车)?运行(?:维护)?(?:经?费用?|支出)?",
        r"(?:.*三公.*/)?(?:国内)?公务接待(?:经?费用?|支出)?",
    )
    return tuple(money(prefix + key, f"{parents}(?:{pattern})") for key, pattern in zip(keys, patterns, strict=True))


def _sums(prefix: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    cars = f"{prefix}vehicles.subtotal"
    return (
        (f"{prefix}total", (f"{prefix}abroad", cars, f"{prefix}reception")),
        (cars, (f"{prefix}vehicles.purchase", f"{prefix}vehicles.operation")),
    )


three_public = TableDeclaration(
    titles=(r"三公",),
    but_not=r"政府性基金|说明|公式",
    layouts=(
        Layout(columns=_columns("", ALONE), sums=_sums("")),
        Layout(
            columns=(*_columns("budget.", PLANNED), *_columns("executed.", DONE)),
            sums=(*_sums("budget."), *_sums("executed.")),
        ),
    ),
)
