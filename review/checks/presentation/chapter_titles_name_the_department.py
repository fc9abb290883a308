"""The title of a chapter names the department whole: 甲区水务局2026年部门预算情况说明, not 甲区2026年….

Not applicable where the cover names no department or no title names anybody.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

TITLE = re.compile(
    r"^(?:第[一二三四五六七八九十]+部分|附件\d*)[、：:]?(?P<name>[一-鿿（）()]{2,40}?)20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算)[一-鿿]{0,6}$"
)

BODIES = (*"局厅委会办室院部处府校馆站所队", "中心")


@check(
    title="章节标题写明部门全称",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="“第二部分　××2026年部门预算情况说明”一类标题中的名称应是封面部门的名称；只写出地名或名称残缺的应补全。",
    exempt="封面未见部门名称，或标题未写名称。",
    tolerance=WORDS,
    example="标题“第二部分乙区2026年度部门预算情况说明”中的名称“乙区”不是部门名称。",
)
def chapter_titles_name_the_department(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for titles whose name is a mere beginning of the department's."""
    department = folded(disclosure.identity.department or "")
    if not department:
        raise Missing("封面未见部门名称")
    found = False
    for place in disclosure.headings:
        title = "".join(place.text.split())
        match = TITLE.match(title)
        if match is None:
            continue
        found = True
        name = folded(match["name"])
        cut = len(name) < len(department) and department.startswith(name) and not name.endswith(BODIES)
        message = f"标题“{title}”中的名称“{match['name']}”不完整，部门名称为“{disclosure.identity.department}”。"
        outcome = Outcome.FAILS if cut else Outcome.HOLDS
        yield Observation(
            outcome, f"标题/{name}", message, match["name"], disclosure.identity.department or "", "", (place,)
        )
    if not found:
        raise Missing("章节标题未写部门名称")
