"""Columns and layouts of expenditure that several statutory tables have alike."""

from disclosures.declaration import Layout, money, text

CODE = r"(?:.*/)?(?:支出)?(?:功能|经济)?(?:分类)?(?:部门|单位|预算)*(?:科目)?(?:编码|代码)"
NAME = r"(?:.*/)?(?:支出)?(?:功能|经济)?(?:分类)?(?:部门|单位)*(?:功能分类)?(?:科目)?名称"

BY_FUNCTION = (
    text("class", r"科目编码/类", r"(?:.*/)?类"),
    text("section", r"科目编码/款", r"(?:.*/)?款"),
    text("item", r"科目编码/项", r"(?:.*/)?项"),
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

BASIC_AND_PROJECT = Layout(
    columns=(
        text("code", CODE),
        *BY_FUNCTION,
        text("name", NAME, r"(?:.*/)?项目(?:/科目名称)?"),
        money("total", r"(?:.*/)?(?:合计|总计|小计)", r"(?:本年)?支出(?:合计|总计)?"),
        money("basic.subtotal", r"(?:.*/)?基本支出(?:/(?:小计|合计))?"),
        money("basic.personnel", r"(?:.*/)?基本支出/人员(?:经费|支出)"),
        money("basic.public", r"(?:.*/)?基本支出/(?:日常)?公用(?:经费|支出)"),
        money("project.subtotal", r"(?:.*/)?项目支出(?:/(?:小计|合计|项目支出总数))?"),
    ),
    sums=(("total", ("basic.subtotal", "project.subtotal")), ("basic.subtotal", ("basic.personnel", "basic.public"))),
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
