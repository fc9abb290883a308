"""Which measure of the explanatory text a question names: 收入总计, 基本支出, “三公”经费."""

import re
from collections.abc import Iterable

from answers.vocabulary import as_printed
from search_index.analysis import normal_form

_SHORT = {
    "收支总计": "收入总计",
    "收支": "收入总计",
    "总收入": "收入总计",
    "总支出": "支出总计",
    "总预算": "收入总计",
    "预算总计": "收入总计",
    "预算总额": "收入总计",
}
# 收入预算 and 预算收入 by themselves are the total; 一般公共预算收入 and 住房公积金支出预算 are something else.
_SIDE = re.compile(
    r"(?<![^\s的年度门,:、])(?:部门)?(?:预算(?P<after>收入|支出)|(?P<before>收入|支出)预算)(?!总|科目|表|[\u4e00-\u9fff]{0,2}总计)"
)
# 三公 in short.
THREE_PUBLICS = re.compile(r"三公(?!经费)")
_CLASS = re.compile(r"\([类款项]\)|[\"“”]")
_LONG = 5


def in_full(text: str) -> str:
    """Return a normalised text with measures as they are printed: 总收入 is 收入总计."""
    text = THREE_PUBLICS.sub("三公经费", as_printed(text)).replace("基金决算", "基金预算")
    text = _SIDE.sub(lambda side: f"{side['after'] or side['before']}总计", text)
    for said, meant in _SHORT.items():
        if meant not in text:
            text = text.replace(said, meant)
    return text


def named_measure(text: str, measures: Iterable[str]) -> str | None:
    """Return the longest of the measures that a text names, None where it names none."""
    text = in_full(text)
    known: dict[str, str] = {}
    for measure in (measures := tuple(measures)):
        known.update((name, measure) for name in forms(measure))
    known.update((normal_form(measure), measure) for measure in measures)
    named = [name for name in known if name in text]
    return known[max(named, key=len)] if named else None


def forms(measure: str) -> tuple[str, ...]:
    """Return what a measure is called, longest first: with and without its class, its 支出 and its kind of budget."""
    name = normal_form(measure)
    plain = _CLASS.sub("", name)
    item = name.rpartition("(款)")[2].removesuffix("(项)")
    found = {name, plain, item, plain.replace("基金预算", "基金"), plain.replace("预算支出", "预算财政拨款支出")}
    found |= {plain.replace("运行维护费", "运行费"), plain.replace("购置及运行费", "购置及运行维护费")}
    if "(类)" in name:
        found.add(f"{name.partition('(类)')[0]}类")
    if len(plain) > _LONG:
        found |= {plain.removesuffix("支出"), plain.removesuffix("收支")}
    return tuple(sorted(found, key=len, reverse=True))
