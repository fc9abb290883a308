"""What a second question says in short → the words in which the kinds of question look for it."""

import re

_SAID = (
    (r"^(?:那么?)?(?:所以|因此|由此|照?(?:这么|这样|此|你)(?:说|看|算)来?)的?话?,?", "那"),
    (r"(?:给出?|写)?的?(?:理由|说法)(?:是|给|写|说)?的?(?=什么|\W*$)", "原因是"),
    (r"(?:没有?|未)(?:能|全部)?(?:完成|达成|达到|花完|执行完|用完)(?:预算|目标)?的?(?=原因)", ""),
    (r"^(?:那么?|又)?(?:是)?(?:怎么|如何)(?:解释|说明)的?(?=\W*$)", "原因是什么"),
    (
        r"^(?:那么?)?(?:后面|旁边|后边|备注)?的?(?:指标)?说明(?:里|中)?(?:写|列|说|讲|提)了?(?:哪些|什么)[\u4e00-\u9fff]{0,4}(?=\W*$)",
        "指标说明",
    ),
    (
        r"经费(?:是)?实行(?:的是?)?(?:什么|何种|哪一?种|怎样|怎么样)样?的?预算管理(?:方式|办法|体制|形式)?",
        "经费实行预算管理",
    ),
    (r"(?<=公车|用车)运维", "运行维护"),
    (r"(?<=[\u4e00-\u9fff]{2})这一?[项类笔块科款行栏个](?:上|里|中)?(?=[,的]|$)", ""),
    (r"比上年(?=\W*$)", "比上年增减变化"),
    (r"占(?:了|到)?几个?(?:百分)?点", "占比多少"),
    (
        r"(?:全部|全年|整个|当年)?支出(?:总额|合计)?(?:里面?|当中|之中|中),?(?P<part>[\u4e00-\u9fff()]{3,16})占(?=比|多|百分|几)",
        r"\g<part>占支出的",
    ),
    (r"决?算?比年初预算[数的]?多(?:花|用|支|出|支出)了?(?=多少|几)", "决算比年初预算多"),
    (r"决?算?比年初预算[数的]?少(?:花|用|支|支出)了?(?=多少|几)", "决算比年初预算少"),
)
_PHRASES = tuple((re.compile(pattern), meaning) for pattern, meaning in _SAID)


def in_full(text: str) -> str:
    """Return a normalised question with what it says in short said in full; what is not in the list stays as it is."""
    for pattern, meaning in _PHRASES:
        text = pattern.sub(meaning, text)
    return text
