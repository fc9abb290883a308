"""A department calls itself what it is: 局机关, 局属单位, 我局 only where it is a 局, and so with 厅, 院, 校.

Not applicable where the cover names no department, or the text uses no such word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SELF = re.compile(
    r"(?<![一-鿿]{2})(?P<of>[局厅])(?:机关|属(?:事业)?单位|本级)|(?<=[，。；、：和])(?P<sub>[局厅])(?:机关|属(?:事业)?单位|本级)|包括(?P<after>[局厅])(?:机关|属)|(?<![一-鿿])[我本](?P<my>[局厅院校])(?=[一-鿿\d])"
)

ALSO = {"校": "校|大学|学院|中学|小学", "院": "院|中心|医"}  # words for what a body is that its name spells otherwise


@check(
    title="自称与部门性质相符",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="文字中“局机关”“局属单位”“我局”“我院”等自称，应与封面部门的性质相符；不符的多为照搬其他单位的文本。",
    exempt="封面未见部门名称，或文字中没有此类自称。",
    tolerance=WORDS,
    example="文字自称“局机关”，封面部门为“乙区人民政府办公室”。",
)
def self_names_fit(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such word with the department's name and those of its units."""
    department = "".join((disclosure.identity.department or "").split())
    if not department:
        raise Missing("封面未见部门名称")
    own = {department} | {table.text(row, "name") for table in disclosure.of_kind("income") for row in table.rows}
    said: dict[str, list[tuple[str, Source]]] = defaultdict(list)
    for clause in disclosure.clauses:
        if "名词解释" in "".join(clause.path):
            continue
        for match in SELF.finditer("".join(clause.text.split())):
            word = next(kind for kind in match.groupdict().values() if kind)
            said[word].append((match.group().removeprefix("包括"), clause.source))
    if not said:
        raise Missing("文字中没有此类自称")
    for word, items in said.items():
        fits = any(re.search(ALSO.get(word, word), name) for name in own)
        shown = "、".join(dict.fromkeys(f"“{words}”" for words, _ in items))
        message = f"文字自称{shown}，封面部门为“{disclosure.identity.department}”。"
        outcome = Outcome.HOLDS if fits else Outcome.FAILS
        places = tuple(dict.fromkeys(source for _, source in items))
        yield Observation(outcome, f"自称/{word}", message, shown, department, "", places)
