"""Faults in the explanations: figures, shares, growth, reasons, counts, dates, names, what templates leave behind."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Heading, Paragraph

TEXT = "agreement/text_agrees_with_tables"
SHARE, GROWTH, COMPLETION = "agreement/shares_follow", "trend/growth_follows", "trend/completion_follows"
NUMBER = r"\d+(?:\.\d+)?"


def _number(
    kind: str, base: str, start: str, before: str, by: tuple[str, ...], *with_it: str, after: str = "万元"
) -> Fault:
    explained = (*with_it, SHARE, GROWTH, COMPLETION, "agreement/*", "trend/*")
    return Fault(kind, base, lambda copy: copy.number(start, before, after), by, explained, chances=2)


def _words(kind: str, base: str, start: str, pattern: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, base, lambda copy: copy.sentence(start, pattern, new), by, with_it)


def _added(kind: str, base: str, text: str, shows: str, *by: str) -> Fault:
    def plant(copy: Copy) -> str:
        place = next(i for i, b in enumerate(copy.content.blocks) if isinstance(b, Heading) and "名词解释" in b.text)
        copy.content.blocks.insert(place + 1, Paragraph(text))
        return shows

    return Fault(kind, base, plant, by)


def _section(kind: str, base: str, heading: str, *by: str) -> Fault:
    def plant(copy: Copy) -> None:
        copy.drop_section(heading)

    return Fault(kind, base, plant, by, ("presentation/contents_agree",))


BUDGET = (
    _number("预算说明收入总计有误", "budget", "收入总计", "收入总计", (TEXT,)),
    _number("预算说明支出总计有误", "budget", "支出总计", "支出总计", (TEXT,)),
    _number("预算说明基本支出有误", "budget", "支出合计", "基本支出", (TEXT,)),
    _number("预算说明项目支出有误", "budget", "支出合计", "项目支出", (TEXT,)),
    _number("预算说明基本支出占比有误", "budget", "支出合计", "万元，占", (SHARE,), after="%"),
    _number("预算说明增减额有误", "budget", "收入总计", "收入增加", (GROWTH,)),
    _number("预算说明增长率有误", "budget", "收入总计", "万元，增长", (GROWTH,), after="%"),
    _number("预算说明类级支出有误", "budget", "年一般公共预算支出年初预算为", "卫生健康（类）支出", (TEXT,)),
    _number(
        "预算说明类级占比有误",
        "budget",
        "年一般公共预算支出年初预算为",
        "卫生健康（类）支出19.35万元，占",
        (SHARE,),
        after="%",
    ),
    _number("预算说明基本支出合计有误", "budget", "年一般公共预算基本支出", "年初预算为", (TEXT,)),
    _number("预算说明人员经费有误", "budget", "年一般公共预算基本支出", "人员经费", (TEXT,)),
    _number("预算说明公用经费有误", "budget", "年一般公共预算基本支出", "公用经费", (TEXT,)),
    _number(
        "预算说明三公合计有误",
        "budget",
        "“三公”经费预算为",
        "“三公”经费预算为",
        (TEXT,),
        "agreement/three_public_parts_add_up",
    ),
    _number(
        "预算说明公务接待费有误",
        "budget",
        "（二）公务接待费",
        "公务接待费",
        (TEXT,),
        "agreement/three_public_parts_add_up",
    ),
    _number("预算说明公车运行费有误", "budget", "公务用车运行维护费", "公务用车运行维护费", (TEXT,)),
    _number(
        "预算说明机关运行经费有误",
        "budget",
        "机构运转经费支出预算",
        "机构运转经费支出预算",
        ("agreement/running_costs_are_public_funds",),
    ),
    _number(
        "预算说明政府采购合计有误", "budget", "政府采购预算安排", "政府采购预算安排", ("agreement/procurement_adds_up",)
    ),
    _words(
        "预算说明称有政府性基金而表为空",
        "budget",
        "无使用政府性基金",
        "年初预算为0万元",
        "年初预算为12.60万元",
        TEXT,
        "agreement/told_budgets_are_printed",
    ),
    _words("增长写成下降", "budget", "收入总计", "万元，增长", "万元，下降", GROWTH),
    _words(
        "变动未说明原因",
        "budget",
        "机构运转经费支出预算",
        "，主要原因：新增办公设备购置。",
        "。",
        "trend/changes_have_reasons",
    ),
    _words(
        "说明漏列一类支出",
        "budget",
        "年一般公共预算支出年初预算为",
        "；卫生健康（类）支出[^；。]*",
        "",
        "agreement/classes_are_all_told",
        with_it=("agreement/shares_make_the_whole",),
    ),
    _words(
        "说明所列经济科目表中没有",
        "budget",
        "人员经费",
        "、差旅费、",
        "、差旅费、会议费、",
        "agreement/named_items_are_printed",
    ),
    _words("说明漏列经济科目", "budget", "人员经费", "、差旅费、", "、", "agreement/named_items_are_printed"),
    _words(
        "运转经费列举表中没有的科目",
        "budget",
        "机构运转经费支出预算",
        "办公费、邮电费、差旅费",
        "水电费、物业管理费、差旅费",
        "agreement/named_items_are_printed",
    ),
    _words(
        "元与万元混用",
        "budget",
        "收入总计",
        "(收入总计[\\d.]+)万元",
        "\\1元",
        TEXT,
        "presentation/units_are_plausible",
        with_it=(GROWTH, "agreement/amounts_keep_their_unit"),
    ),
    _words("车辆数不等于各类之和", "budget", "共有车辆", "共有车辆2辆", "共有车辆3辆", "agreement/vehicles_add_up"),
    _words(
        "资产截止日期有误", "budget", "共有车辆", "2024年期末", "2023年期末", "publication/assets_are_of_the_year_end"
    ),
    _words("单位个数与列名不符", "budget", "编制范围的单位共", "共2个", "共3个", "agreement/units_agree"),
    _words(
        "单位名单与收入表不符",
        "budget",
        "编制范围的单位共",
        "共2个，包括：(.*)、云河市东溪区河道管理站",
        "共1个，包括：\\1",
        "agreement/units_agree",
    ),
    _section("缺国有资产占用说明", "budget", "国有资产占用情况", "publication/required_chapters_are_present"),
    _section("缺政府采购说明", "budget", "政府采购支出情况", "publication/required_chapters_are_present"),
    _section("缺名词解释", "budget", "名词解释", "publication/required_chapters_are_present"),
    _added("留有占位符", "budget", "本部门无XX事项，特此说明。", "XX", "presentation/placeholders_are_filled"),
    _added(
        "词语重复",
        "budget",
        "本部门负责水利工程的运行维护的运行维护，承担日常工作。",
        "运行维护",
        "presentation/words_are_not_repeated",
    ),
    _added("标点重复", "budget", "本部门承担区防汛抗旱的日常工作。。", "。。", "presentation/punctuation_is_single"),
    _added(
        "公开个人信息",
        "budget",
        "联系人张某，身份证号410799198001011234。",
        "4107",
        "publication/personal_data_is_left_out",
    ),
    Fault(
        "标题部门名称有误",
        "budget",
        lambda copy: copy.heading("第一部分 云河市东溪区水务局概况", "第一部分 云河市西坪区水利局概况"),
        ("presentation/names_agree",),
        ("presentation/contents_agree",),
    ),
)
ACCOUNTS = (
    _number("决算说明收支总计有误", "accounts", "收、支总计均为", "年度收、支总计均为", (TEXT,)),
    _number("决算说明收入合计有误", "accounts", "年度收入合计", "年度收入合计", (TEXT,)),
    _number("决算说明财政拨款收入有误", "accounts", "年度收入合计", "财政拨款收入", (TEXT,)),
    _number("决算说明基本支出有误", "accounts", "年度支出合计", "基本支出", (TEXT,)),
    _number("决算说明项目支出占比有误", "accounts", "年度支出合计", "项目支出167.73万元，占", (SHARE,), after="%"),
    _number("决算说明增长率有误", "accounts", "年度收、支总计均为", "万元，增长", (GROWTH,), after="%"),
    _number("决算说明类级支出有误", "accounts", "主要用于以下方面", "住房保障（类）支出", (TEXT,)),
    _number(
        "决算说明年初预算合计有误",
        "accounts",
        "年度一般公共预算财政拨款支出年初预算为",
        "支出年初预算为",
        ("agreement/items_agree", COMPLETION),
    ),
    _number(
        "决算说明完成率有误",
        "accounts",
        "年度一般公共预算财政拨款支出年初预算为",
        "完成年初预算的",
        (COMPLETION,),
        after="%",
    ),
    _number("决算说明项级支出有误", "accounts", "（款）防汛（项）", "支出决算为", ("agreement/items_agree",)),
    _number(
        "决算说明项级年初预算有误", "accounts", "（款）防汛（项）", "年初预算为", ("agreement/items_agree", COMPLETION)
    ),
    _number("决算说明项级完成率有误", "accounts", "（款）防汛（项）", "完成年初预算的", (COMPLETION,), after="%"),
    _number("决算说明基本支出合计有误", "accounts", "年度一般公共预算财政拨款基本支出", "财政拨款基本支出", (TEXT,)),
    _number("决算说明人员经费有误", "accounts", "年度一般公共预算财政拨款基本支出", "人员经费", (TEXT,)),
    _number(
        "决算说明三公预算有误",
        "accounts",
        "“三公”经费支出预算为",
        "经费支出预算为",
        (TEXT,),
        "agreement/three_public_parts_add_up",
    ),
    _number(
        "决算说明三公决算有误",
        "accounts",
        "“三公”经费支出预算为",
        "支出决算为",
        (TEXT,),
        "trend/comparisons_agree",
        "agreement/three_public_parts_add_up",
    ),
    _number("决算说明公务接待费完成率有误", "accounts", "3. 公务接待费", "完成预算的", (COMPLETION,), after="%"),
    _number(
        "决算说明机关运行经费有误",
        "accounts",
        "机关运行经费支出",
        "机关运行经费支出",
        ("agreement/running_costs_are_public_funds",),
    ),
    _number(
        "决算说明采购货物有误", "accounts", "政府采购支出总额", "政府采购货物支出", ("agreement/procurement_adds_up",)
    ),
    _words(
        "年初预算为0仍列完成率",
        "accounts",
        "（款）防汛（项）",
        r"年初预算为[\d.]+万元，支出决算为([\d.]+)万元，完成年初预算的[\d.]+%",
        r"年初预算为0万元，支出决算为\1万元，完成年初预算的100.00%",
        "trend/completion_has_a_base",
        with_it=("agreement/items_agree",),
    ),
    _words(
        "持平与差异相反",
        "accounts",
        "（款）防汛（项）",
        "决算数与年初预算数存在差异的主要原因是[^。]*。",
        "决算数与年初预算数持平。",
        "trend/comparisons_agree",
    ),
    _words(
        "大小比较相反",
        "accounts",
        "“三公”经费支出预算为",
        "决算数小于预算数",
        "决算数大于预算数",
        "trend/comparisons_agree",
    ),
    _words(
        "差异未说明原因",
        "accounts",
        "（款）防汛（项）",
        "决算数与年初预算数存在差异的主要原因是[^。]*。",
        "",
        "trend/differences_have_reasons",
    ),
    _words(
        "接待费有支出而批次为0",
        "accounts",
        "3. 公务接待费",
        "团组12个、来宾86人次",
        "团组0个、来宾0人次",
        "agreement/counts_go_with_money",
    ),
    _words(
        "车辆数不等于各类之和",
        "accounts",
        "共有车辆",
        "共有车辆2辆",
        "共有车辆4辆",
        "agreement/vehicles_add_up",
        with_it=("agreement/counts_are_one",),
    ),
    _words(
        "资产截止日期有误", "accounts", "共有车辆", "2025年期末", "2024年期末", "publication/assets_are_of_the_year_end"
    ),
    _words(
        "自评项目个数有误",
        "accounts",
        "全面开展绩效自评",
        "项目3个",
        "项目5个",
        "completeness/claimed_projects_are_told",
    ),
    _words(
        "自评资金有误",
        "accounts",
        "全面开展绩效自评",
        r"共涉及资金[\d.]+万元",
        "共涉及资金120.00万元",
        "narrative/covered_money_agrees",
    ),
    _words(
        "自评资金占比有误",
        "accounts",
        "全面开展绩效自评",
        "总额的100.00%",
        "总额的86.40%",
        "narrative/covered_money_agrees",
    ),
    _words(
        "称没有项目",
        "accounts",
        "未组织部门评价",
        "未组织部门评价",
        "没有项目，因此没有评价结果",
        "narrative/projects_are_not_denied",
    ),
    _words(
        "说明标题年度有误",
        "accounts",
        "年度收、支总计均为",
        "2025年度收、支总计",
        "2023年度收、支总计",
        "presentation/years_agree",
        "presentation/text_years_agree",
    ),
    _section("缺机关运行经费说明", "accounts", "机关运行经费支出情况说明", "publication/required_chapters_are_present"),
    Fault(
        "章节年度有误",
        "accounts",
        lambda copy: copy.heading("第三部分 2025年度", "第三部分 2024年度") and "2024",
        ("presentation/years_agree",),
        ("presentation/contents_agree",),
    ),
)
FAULTS = (*BUDGET, *ACCOUNTS)
