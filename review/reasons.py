"""Reasons that a text gives for changes, and what is left of them without words that fit every department."""

import re

REASON = re.compile(r"原因[是为：:]*(?P<why>[^。；]*)")
GENERAL = re.compile(
    r"厉行节约|勤俭(?:节约|办事)|过紧日子|(?:压缩|减少|压减|节约)(?:一般性?)?(?:开支|支出|经费)?|工作需要|正常(?:增长|变动|调整)"
    r"|根据实际(?:情况|需要)|按(?:照)?(?:上级|财政)要求|预算(?:调整|安排)|严格控制(?:支出|开支)?|[，、的及和]"
)
NONE = frozenset({"无", "没有", "略", "不详"})
RAISED = re.compile(
    r"(?:年中|正常|按规定)*(?:追加|调增|调剂|增加)(?:了)?(?:年初)?(?:预算|经费|支出)?|(?:相应)?(?:增加|减少)支出"
)


def specific(why: str) -> str:
    """What a reason says beyond general words; empty where it says nothing."""
    return "" if why in NONE else GENERAL.sub("", why)


def caused(why: str) -> str:
    """What it says beyond general words and that the budget was raised, which is the difference itself."""
    return GENERAL.sub("", RAISED.sub("", GENERAL.sub("", why)))
