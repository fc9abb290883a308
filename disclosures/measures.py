"""The standard terms of what a sentence measures, in the wordings that departments use for them."""

import re
from dataclasses import dataclass

_GENERAL = r"一般公共预算(?:当年)?"
_FUNDS = r"政府性基金(?:预算)?"
_CAPITAL = r"国有资本经营(?:预算)?"
_APPROPRIATED = r"(?:财政)?(?:拨款)?"
_CHANGING = r"(?=(?:[与比较同](?:20\d\d年|上年|去年)度?(?:预算|决算)?数?(?:相比)?)?[各均]?(?:增加|减少|增长|下降))"
_FIRST = r"(?:^|(?<=[年度比局委会室办厅院心处所站队校部馆府]))"
_SPENT = r"(?:安排的?)?支出"

# Where two terms end at the same place the longer wins: 公务用车购置及运行费 before 运行费, 财政拨款收入 before 收入.
_TERMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"财政拨款(?:收、支|收支|收入、?支出)总(?:计|额|决算|预算)?", ("财政拨款收支总计",)),
    (r"(?:收、支|收支|收入、?支出)(?:预算|决算)?总(?:计|额|决算|预算)", ("收入总计", "支出总计")),
    (rf"(?:收、支|收支){_CHANGING}", ("收入总计", "支出总计")),
    (rf"收入(?:预算|决算)?总(?:计|额)|{_FIRST}收入(?:预算(?=数?$)|{_CHANGING})", ("收入总计",)),
    (rf"支出(?:预算|决算)?总(?:计|额)|{_FIRST}支出(?:预算(?=数?$)|{_CHANGING})", ("支出总计",)),
    (r"(?:本年)?收入(?:预算|决算)?合计", ("收入合计",)),
    (r"(?:本年)?支出(?:预算|决算)?合计", ("支出合计",)),
    (rf"{_GENERAL}{_APPROPRIATED}基本支出", ("一般公共预算基本支出",)),
    (rf"{_GENERAL}{_APPROPRIATED}项目支出", ("一般公共预算项目支出",)),
    (rf"{_GENERAL}{_APPROPRIATED}{_SPENT}", ("一般公共预算支出",)),
    (rf"{_GENERAL}收支(?:预算|决算)?", ("一般公共预算收支",)),
    (rf"{_GENERAL}{_APPROPRIATED}收入|{_GENERAL}(?:财政)?拨款", ("一般公共预算拨款收入",)),
    (_GENERAL, ("一般公共预算",)),
    (rf"{_FUNDS}{_APPROPRIATED}{_SPENT}", ("政府性基金预算支出",)),
    (rf"{_FUNDS}收支(?:预算|决算)?", ("政府性基金预算收支",)),
    (rf"{_FUNDS}{_APPROPRIATED}收入|{_FUNDS}(?:财政)?拨款", ("政府性基金预算收入",)),
    (_FUNDS, ("政府性基金预算",)),
    (rf"{_CAPITAL}{_APPROPRIATED}{_SPENT}", ("国有资本经营预算支出",)),
    (rf"{_CAPITAL}收支(?:预算|决算)?", ("国有资本经营预算收支",)),
    (rf"{_CAPITAL}{_APPROPRIATED}收入|{_CAPITAL}(?:财政)?拨款", ("国有资本经营预算收入",)),
    (_CAPITAL, ("国有资本经营预算",)),
    (r"财政拨款基本支出", ("一般公共预算基本支出",)),
    (r"财政拨款收入", ("财政拨款收入",)),
    (r"财政拨款支出", ("财政拨款支出",)),
    (r"财政专户管理(?:资金|经费)(?:收入)?|专户管理的教育收费", ("财政专户管理资金",)),
    (r"(?<!位)事业收入", ("事业收入",)),
    (r"(?:事业单位)?经营收入", ("事业单位经营收入",)),
    (r"上级补助收入", ("上级补助收入",)),
    (r"附属单位上缴收入", ("附属单位上缴收入",)),
    (r"其他收入", ("其他收入",)),
    (r"上年(?:结转(?:和?结余)?|结余)|部门财政性资金结转", ("上年结转结余",)),
    (r"年初结转(?:和结余|结余)?", ("年初结转和结余",)),
    (r"年末结转(?:和结余|结余)?|年终结转(?:和结余|结余)?", ("年末结转和结余",)),
    (r"基本支出", ("基本支出",)),
    (r"项目支出", ("项目支出",)),
    (r"人员(?:经费|支出)", ("人员经费",)),
    (r"公用经费", ("公用经费",)),
    (r"(?:财政拨款)?“?三公”?经费(?:财政拨款)?(?:支出)?", ("“三公”经费",)),
    (r"因公(?:临时)?出国（境）(?:费用?|支出)", ("因公出国（境）费",)),
    (r"(?:其他)?国内公务接待(?:费|支出)", ("国内公务接待费",)),
    (r"外宾接待(?:费|支出)|国（境）外公务接待(?:费|支出)", ("外宾接待费",)),
    (r"(?<!内)公务接待费", ("公务接待费",)),
    (r"公务用车购置[及和]运行(?:维护)?费", ("公务用车购置及运行费",)),
    (r"公务用车购置(?:费|支出)", ("公务用车购置费",)),
    (r"(?<!及)公务用车运行(?:维护)?(?:费|支出)", ("公务用车运行维护费",)),
    (r"(?:机关|机构)(?:运行|运转)经费", ("机关运行经费",)),
    (r"政府采购货物(?:支出|预算)?|货物采购(?:金额|预算|支出)?", ("政府采购货物",)),
    (r"政府采购工程(?:支出|预算)?|工程采购(?:金额|预算|支出)?", ("政府采购工程",)),
    (r"政府采购服务(?:支出|预算)?|服务采购(?:金额|预算|支出)?", ("政府采购服务",)),
    (r"政府采购(?:支出总额|预算总额|支出|预算|金额)?", ("政府采购",)),
    (r"授予中小企业合同金额", ("授予中小企业合同金额",)),
    (r"授予小微企业合同金额", ("授予小微企业合同金额",)),
    (r"货物采购授予中小企业合同金额", ("货物采购授予中小企业合同金额",)),
    (r"工程采购授予中小企业合同金额", ("工程采购授予中小企业合同金额",)),
    (r"服务采购授予中小企业合同金额", ("服务采购授予中小企业合同金额",)),
)
_PATTERNS = tuple((re.compile(pattern), names) for pattern, names in _TERMS)
_ITEM = re.compile(r"[\u4e00-\u9fff][^。；，：\d、.．\s]*?（类）[^。；，：]+?（款）[^。；，：]+?（项）")
_CLASS = re.compile(r"([\u4e00-\u9fff]{2,30}?)(?:支出)?（类）(?:支出)?")
# The classes of government expenditure by function (财政部, 政府收支分类科目) that need no （类） to be recognised.
_CLASS_WITHOUT_MARK = re.compile(
    r"(?<!其他)(一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输"
    r"|资源勘探工业信息等|商业服务业等|金融|援助其他地区|自然资源海洋气象等|住房保障|粮油物资储备|灾害防治及应急管理)支出(?!（[款项]）)"
)
_BEFORE_CLASS = re.compile(r"^.*(?:用于以下方面|其中|主要用于|分类)")


@dataclass(frozen=True, slots=True)
class Term:
    """What a piece of text measures, and where the wording starts and ends in it."""

    measures: tuple[str, ...]
    start: int
    end: int


def last_term(text: str) -> Term | None:
    """Return the term that ends last in the text; of several that end there, the longest."""
    found = [
        Term(names, match.start(), match.end()) for pattern, names in _PATTERNS for match in pattern.finditer(text)
    ]
    found.extend(Term((match.group(),), match.start(), match.end()) for match in _ITEM.finditer(text))
    for match in _CLASS.finditer(text):
        if not any(term.end >= match.end() > match.start() >= term.start for term in found):
            name = _BEFORE_CLASS.sub("", match[1])
            found.append(Term((f"{name}（类）支出",), match.start(), match.end()))
    found.extend(
        Term((f"{match[1]}（类）支出",), match.start(), match.end()) for match in _CLASS_WITHOUT_MARK.finditer(text)
    )
    return max(found, key=lambda term: (term.end, term.end - term.start), default=None)
