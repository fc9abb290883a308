"""Everyday turns of phrase → the words in which the kinds of question look for what is asked."""

import re

_NUMBER_ASKED = r"(?:多少|几)"
_SAID = (
    (r"上一年度?|前一年度?|头一年|去年度?|上年度", "上年"),
    (
        r"(?:跟|和|与|同|较|比)上年(?:相?比)?[^,。?]{0,6}?(?:一样|相同|一致|持平)(?:不一样|不)?[吗么嘛]?",
        "比上年变化",
    ),
    (r"(?:跟|和|与|同|较|比)上年相?比?", "比上年"),
    (r"(?:有没有|是否|是不是)(?:涨|增长)了?", "增减变化"),
    (
        r"多了?还是少了?|增(?:加|长)?了?还是(?:减少?|下?降)了?|[升涨]了?还是[降跌]了?|(?:减少?|下?降)了?还是增(?:加|长)?了?|是增是减|是多是少|是升是降",
        "增减变化",
    ),
    (r"(?:上)?涨幅|增速|增长幅度|上升幅度|涨了?百分之几|增长率是", "增幅"),
    (r"降幅|下降幅度|减幅|减少幅度", "下降幅度"),
    (rf"(?<=上年)([^,。?]{{0,10}}?)(?:多了?|涨了?|上涨了?|高了?|升了?)(?={_NUMBER_ASKED})", r"\1增加"),
    (rf"(?<=上年)([^,。?]{{0,10}}?)(?:少了?|降了?|低了?|跌了?)(?={_NUMBER_ASKED})", r"\1减少"),
    (rf"涨了?(?={_NUMBER_ASKED})", "增加"),
    (r"占(?:到|了)?(?:几成|百分之多少|百分之几|百分比|多大比例|多大的?份额|多大份额)", "占比多少"),
    (r"的?(?:几成|所占比例|所占比重|所占份额|份额)", "占比"),
    (rf"(?<=基金|预算|拨款)(?:花|用)(?:费|掉|出去)?了?(?={_NUMBER_ASKED})", "支出"),
    (r"(?<=[预决]算)总(?:额|量)|(?<=[预决]算)一共(?=多少|是|有)", "总计"),
    (r"(项目支出|基本支出|[\u4e00-\u9fff]{2}(?:经费|资金|采购))总额", r"\1"),
    (r"(?<=支出|收入)总额", "总计"),
    (r"(?:掉|跌|缩水|缩减|砍|下滑|滑落|缩)(?:下去)?了?(?=这么|那么|许多|不少|很多|一大|得)", "减少"),
    (r"(?:飙升|猛增|大涨|大增|暴涨|蹿|涨|翻番?|上去)了?(?=这么|那么|许多|不少|很多|一大|得)", "增加"),
    (
        r"(?<=占)(?:全部|全年|整个|当年|年度|部门|所有)*(?:的)?(?:总支出|支出总[额量]|全部支出|所有支出|总开支)",
        "支出合计",
    ),
    (r"(?<=占)(?:全部|所有|整个|全体)(?:的)?项目(?:支出|经费|资金|金额|总额)*", "项目支出"),
    (r"啥意思|什么含义|是什么概念|怎么理解|作何解释|咋解释|是指啥|是指哪些|怎么定义", "是什么意思"),
    (r"(?:说|提|讲|写|规定|涉及|谈)到(?=[\u4e00-\u9fff])|有关于", "写的"),
    (
        r"(?:用|花)(?:在|到)(?:了)?(?:哪些(?:方面|地方)?|哪[里儿]?|什么(?:地方|方面)?)|(?:主要)?用途(?:是什么|有哪些)?|干(?:什么|啥)用",
        "主要用于什么",
    ),
    (r"咋样|怎样", "怎么样"),
    (r"按(?:照)?功能(?:分类)?(?:来看|划分|分)?", ""),
    (r"(?:下属|下设|下辖)有?的?((?:几|多少)[个家]?)(?=单位|事业单位|机构)", r"\1所属"),
    (r"下属(?:有)?(?:的)?(?=单位|事业单位|机构)|下设(?:的)?(?=单位|事业单位)|下辖(?:的)?(?=单位)", "所属"),
    (r"(?:预算|资金)?总?盘子|(?:预算|收支)(?:总)?规模", "总预算"),
    (r"有多大(?=[?。]|$)", "是多少"),
    (r"几(?:百|十|千)?(?:万|亿)元?", "多少"),
    (r"(?:都)?有?哪?几笔", "是多少"),
    (r"调研(?!究)", "调查研究"),
    (r"收入[和与、及]支出(总计|合计)", r"收入\1和支出\1"),
    (r"收支(?=是?否?(?:相等|平衡|一致))", "收入总计和支出总计"),
    (r"超(?:出|过|了)*(?:年初)?预算(?:了)?(?=多少|几)", "决算比年初预算多"),
    (r"(?<=类)的?项目支出", "项目"),
    (r"(?<!\d)(\d{3})\s(\d{2})\s(\d{2})(?!\d)", r"\1\2\3"),
    (r"(?<!\d)(\d{5})\s(\d{2})(?!\d)", r"\1\2"),
    (r"本级(?=[收支预总的])", "本级 "),
    (r"超不超(?:出|过)?预算|超没超(?:出|过)?预算", "超出预算,有问题吗"),
    (r"(?<!为)啥", "什么"),
    (r"接待(?:的)?批次(?:和|及|与|、)?人[数次]", "接待批次,接待人次"),
    (r"自评(?:的)?(?:项目)?覆盖(?:率|面|比例)", "开展绩效自评涉及资金占比"),
    (r"接待了?(?:多少|几)批(?:次)?(?:的?(?:客人|来宾|人))?", "接待批次多少"),
    (r"(?:有没有|是否)?说明(?:了)?原因(?:了)?[吗没]", "说没说原因"),
    (r"差不多|具体", ""),
)
_PHRASES = tuple((re.compile(pattern), meaning) for pattern, meaning in _SAID)


def plainly(text: str) -> str:
    """Return a normalised question in plain words; what is not in the list stays as it is."""
    for pattern, meaning in _PHRASES:
        text = pattern.sub(meaning, text)
    return text


_PREMISE = re.compile(r"^[^,。?]*(?:是|为|有|等于|只有)[^,。?]*,\s*那么?(?=[^,。?]{4,}[?]?$)")
_ASKS = re.compile(r"多少|几|什么|哪|吗|呢|怎么|为何|是否")


def without_premise(text: str) -> str:
    """Return what is asked after something that is only said: 机关运行经费是0，那公用经费是0吗 asks for 公用经费."""
    said = _PREMISE.match(text)
    return text if said is None or _ASKS.search(said.group()) else text[said.end() :]


_COMPARED_YEAR = re.compile(r"(?P<before>[比较与和同跟]?)(?P<year>20\d\d)年度?(?!期末|年?末|年?底)")


def with_last_year(text: str, present: frozenset[int]) -> str:
    """Return a question with 上年 for the year before a disclosure's own where the two are compared.

    ``present`` are the years of the disclosures asked about; each compares itself with the year before.
    """
    said = {int(match["year"]) for match in _COMPARED_YEAR.finditer(text)}

    def replaced(match: re.Match[str]) -> str:
        year = int(match["year"])
        compared = match["before"] or year + 1 in said
        known = year not in present and year + 1 in present
        return f"{match['before']}上年" if compared and known else match.group()

    return _COMPARED_YEAR.sub(replaced, text)
