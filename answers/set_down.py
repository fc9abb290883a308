"""Whether the projects of a department are to be set down, with their amounts or without."""

import re

from answers.document_projects import BEARING
from answers.model import Understood

# Projects that are to be set down with their amounts, and projects that a list is asked of.
_WITH_AMOUNTS = re.compile(
    r"项目(?:名称|名字)?(?:和|与|及|以及|连同|跟|同|都|带上?|、)*,?(?:各自|各个|每个(?:项目)?|它们|其|对应|相应|所需|分别|安排)*(?<!项目)(?<!,)"
    r"的?(?:金额|预算(?:数|额)?|资金|数额|钱)(?=列|都|一|各|多|是|有|报|说|给|出|写|整|清|\W|$)|项目(?:支出)?的?(?:清单|名单|列表|一览)"
    r"|项目的?(?:金额|预算|资金)(?:各自|各|分别)(?:都)?(?:是|为|有)?(?:多少|几)"
    r"|[两二三四五六七八九\d]个(?:预算)?项目,?(?:分别|各|都|各自)*(?:是|叫)(?:什么|啥|哪)"
)
_SET_DOWN = re.compile(
    r"(?:列|报|说|写|数|整理|汇总|盘点|罗列|查|找|告诉我|给我)(?:一?下|一?遍|出来?|清楚?|明)?[^,。?]{0,12}项目"
    r"|把[^,。?]{0,12}项目[^,。?]{0,12}(?:列|报|说|写|数|整理|找|挑|罗列)|(?:全部|所有)(?:的)?(?:预算)?项目(?!支出)"
    r"|项目[^,。?]{0,6}(?:列|报|写|罗列|数)(?:出来?|一?下|明|清)"
)
# What is asked of one of them, of how they went, or of all together.
_NOT_SET_DOWN = re.compile(
    r"得分|执行|自评|指标|目标|绩效|等级|偏差|完成|支出项目|项目支出(?!的?(?:清单|明细|名单|列表))|占|比|一共|合计|总|共(?:多少|是)"
    r"|几项|加起来|平均|问题|哪一?[个条]|为什么|原因"
)


def to_set_down(asked: Understood) -> bool:
    """Whether projects are to be set down: 把项目连同金额列一下, 项目清单."""
    text = asked.text
    if _NOT_SET_DOWN.search(text):
        return False
    bearing = bool(BEARING.search(text)) and text.rstrip("?。 ").endswith("项目")
    return bearing or bool(_WITH_AMOUNTS.search(text) or ("list" in asked.aspects and _SET_DOWN.search(text)))
