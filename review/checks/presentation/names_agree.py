"""Headings and first words of the explanations name the department of the cover, no other.

Units of the department count as its own. Not applicable where the cover names no department.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BODY = r"[一-鿿（）]{2,24}?(?:局|厅|委员会|办公室|联合会|政府|法院|检察院|街道办事处|中心|学校|大队|总队|协会|党校)"
HEADED = re.compile(
    rf"^(?:第[一二三四五六七八九十]+部分|附件[：:]?)?[、：:]?(?P<name>{BODY})(?:概况|20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算))"
)
PLACED = re.compile(  # with its place: 办公室主要职责 is that of an inner office
    rf"^[一二三四五六七八九十]+、(?P<name>[一-鿿]{{2,12}}?[省市区县州旗]{BODY})"
    r"(?:主要职[责能]|机构设置|(?:部门)?(?:所属)?预算单位|所属单位|部门预算)"
)
SPOKEN = re.compile(rf"^(?P<name>{BODY})20\d\d年(?:度)?[一-鿿“”、]{{2,16}}\d")
LEVEL = re.compile(r"^.*?(?:省|市|区|县|州|旗)(?=.{3})")


@check(
    title="部门名称前后一致",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="标题和说明首句中的部门名称应与封面一致；收入总表所列所属单位的名称视为本部门。",
    exempt="封面未见部门名称，或标题和说明未写名称。",
    tolerance=WORDS,
    example="“第一部分甲区财政局概况”中的名称为“甲区财政局”，封面部门为“乙区水务局”。",
)
def names_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such name with the cover's."""
    department = folded(disclosure.identity.department or "")
    if not department:
        raise Missing("封面未见部门名称")
    own = [
        department,
        *(folded(table.text(row, "name")) for table in disclosure.of_kind("income") for row in table.rows),
    ]
    cover = (disclosure.identity.source,) if disclosure.identity.source is not None else ()
    found = False
    for words, name, place in _named(disclosure):
        found = True
        fits = any(_same(folded(name), other) for other in own if other)
        message = f"“{words}”中的名称为“{name}”，封面部门为“{disclosure.identity.department}”。"
        outcome = Outcome.HOLDS if fits else Outcome.FAILS
        yield Observation(outcome, name, message, name, disclosure.identity.department or "", "", (place, *cover))
    if not found:
        raise Missing("标题和说明未写部门名称")


def _named(disclosure: Disclosure) -> Iterator[tuple[str, str, Source]]:
    seen = set()
    for clause in disclosure.clauses:
        for words, pattern in (
            *((heading, pattern) for heading in clause.path for pattern in (HEADED, PLACED)),
            (clause.text, SPOKEN),
        ):
            match = pattern.search("".join(words.split()))
            if match and match["name"] not in seen:
                seen.add(match["name"])
                yield match.group(), match["name"], clause.source


def _same(name: str, other: str) -> bool:
    short, long = sorted((LEVEL.sub("", name) or name, LEVEL.sub("", other) or other), key=len)
    return short in long or name in other or other in name
