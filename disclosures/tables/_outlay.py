"""Columns and layouts of expenditure that several statutory tables have alike."""

from disclosures.declaration import Column, Layout, money, text

CODE = r"(?:.*/)?(?:支出)?(?:功能|经济)?(?:分类)?(?:部门|单位|预算)*(?:科目)?(?:编码|代码)(?:/合计)?"
NAME = r"(?:.*/)?(?:支出)?(?:功能|经济)?(?:分类)?(?:部门|单位)*(?:功能分类)?(?:科目)?名称(?:/合计)?"
OURS = r"(?:.*/)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?"
GOVERNMENT = r"(?:.*/)?政府(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?"
BEFORE = r"(?:.*/)?(?:上年|年初)结转(?:(?:和)?结余)?(?:资金)?/"
NOW = r"(?!.*(?:(?:上年|年初)结转|采购))(?:.*/)?"

BY_FUNCTION = (
    text("class", r"科目编码/类", r"(?:.*/)?类"),
    text("section", r"科目编码/款", r"(?:.*/)?款"),
    text("item", r"科目编码/项", r"(?:.*/)?项"),
)

# Code and name together in one cell ("2010101-行政运行").
SUBJECTS = (
    text("subject", r"(?:支出)?功能(?:分类)?科目"),
    text("government_economic.subject", GOVERNMENT),
    text("economic.subject", OURS),
)

OUTLAY_SUMS = (
    ("total", ("basic.subtotal", "project.subtotal")),
    ("basic.subtotal", ("basic.wages", "basic.subsidies", "basic.goods_and_services", "basic.capital")),
    ("project.subtotal", ("project.other_operation", "project.specific_target")),
)

OUTLAY = Layout(
    columns=(
        *BY_FUNCTION,
        text("unit_code", r"(?:部门|单位)(?:代码|编码)"),
        text(
            "name",
            r"(?:部门|单位)(?:科目|功能分类科目)?名称(?:功能分类科目名称|科目名称)?",
            r"(?:部门|单位)科目名称",
            NAME,
        ),
        money("total", r"合计", r"总计", r"(?:本年)?支出(?:合计|总计)"),
        money("basic.subtotal", r"(?:.*/)?基本支出/(?:小计|合计)", r"(?:.*/)?基本支出"),
        money("basic.wages", r"(?:.*/)?基本支出/(?:人员(?:经费|类)?/)?工资福利支出"),
        money("basic.subsidies", r"(?:.*/)?基本支出/(?:人员(?:经费|类)?/)?对个人和家庭的?补助(?:支出)?"),
        money("basic.goods_and_services", r"(?:.*/)?基本支出/(?:公用经费/)?商品和服务支出"),
        money("basic.capital", r"(?:.*/)?基本支出/(?:公用经费/)?资本性支出[^/]*"),
        money("project.subtotal", r"(?:.*/)?项目支出/(?:小计|合计)", r"(?:.*/)?项目支出"),
        money("project.other_operation", r"(?:.*/)?项目支出/其他运转类[^/]*"),
        money("project.specific_target", r"(?:.*/)?项目支出/特定目标类[^/]*"),
    ),
    sums=OUTLAY_SUMS,
)


def basic_and_project(prefix: str, above: str) -> tuple[Column, ...]:
    """Basic expenditure with its two parts and projects, below these headings and with this before their keys."""
    return (
        money(f"{prefix}basic.subtotal", above + r"(?:其中)?基本支出(?:/(?:小计|合计))?"),
        money(f"{prefix}basic.personnel", above + r"(?:基本支出/)?人员(?:经费|支出|经费支出|类(?:经费)?)"),
        money(f"{prefix}basic.public", above + r"(?:基本支出/)?(?:日常)?公用(?:经费|支出|经费支出)"),
        money(
            f"{prefix}project.subtotal",
            above + r"项目支出(?:/(?:小计|合计|项目支出总数))?",
            above + r"专项业务经费支出",
        ),
        money(f"{prefix}project.without_construction", above + r"项目支出/扣除[^/]*"),
    )


def basic_and_project_sums(prefix: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which of these columns are sums of which."""
    return (
        (f"{prefix}total", (f"{prefix}basic.subtotal", f"{prefix}project.subtotal")),
        (f"{prefix}basic.subtotal", (f"{prefix}basic.personnel", f"{prefix}basic.public")),
    )


BASIC_AND_PROJECT = Layout(
    columns=(
        text("code", CODE),
        *BY_FUNCTION,
        text("name", NAME, r"(?:.*/)?项目(?:/科目名称)?", r"功能科目"),
        text("unit", r"(?:预算|部门)?单位(?:名称)?"),
        *SUBJECTS,
        money(
            "total",
            NOW + r"(?:合计|总计)",
            NOW + r"(?:本年)?支出(?:合计|总计)",
            NOW + r"小计",
            NOW + r"(?:本年)?支出",
            r"金额",
            r"预算数",
        ),
        *basic_and_project("", NOW),
        text("note", r"备注|说明"),
    ),
    sums=basic_and_project_sums(""),
)

# The year's own money and what is carried over from the year before, side by side.
NOW_AND_BEFORE = Layout(
    columns=(
        text("code", CODE),
        *BY_FUNCTION,
        text("name", NAME),
        money("total", r"合计|总计"),
        money("current.total", r"(?:当年|本年|编制)预算/小计"),
        *basic_and_project("current.", r"(?:当年|本年|编制)预算/"),
        money("current.operating", r"(?:当年|本年|编制)预算/(?:事业单位)?经营支出"),
        money("carryover.total", BEFORE + r"(?:小计|合计)"),
        *basic_and_project("carryover.", BEFORE),
        money("carryover.operating", BEFORE + r"(?:事业单位)?经营支出"),
    ),
    sums=(
        ("total", ("current.total", "carryover.total")),
        ("current.total", ("current.basic.subtotal", "current.project.subtotal", "current.operating")),
        ("carryover.total", ("carryover.basic.subtotal", "carryover.project.subtotal", "carryover.operating")),
    ),
)

FUND = Layout(
    columns=(
        text("code", CODE),
        *BY_FUNCTION,
        text("name", NAME, r"(?:.*/)?项目"),
        money("opening", r"(?:年初|上年)结转(?:和)?结余(?:/(?:小计|合计))?"),
        money("income", r"本年收入(?:/(?:小计|合计))?"),
        money("total", r"本年支出/(?:小计|合计)", r"本年支出(?:合计)?"),
        money("basic.subtotal", r"(?:.*/)?基本支出(?:/(?:小计|合计))?"),
        money("project.subtotal", r"(?:.*/)?项目支出(?:/(?:小计|合计))?"),
        money("closing", r"年[末终]结转(?:和)?结余(?:/(?:小计|合计))?"),
    ),
    sums=(("total", ("basic.subtotal", "project.subtotal")),),
)
