"""What the text says an item pays for fits its name: housing funds pay for no medical insurance.

Only items that every department has are compared, by the words that no other of them uses. Not applicable where the
text tells of no such item what it is used for.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

USE = re.compile(
    r"(?P<item>[^。；，、（）()]+)（项）[。，：:]?(?:\d{4}年(?:度)?)?主要(?:是)?用于[:：]?(?P<use>[^。；]+)"
)
SUBJECTS = (
    re.compile(r"医疗|医保"),
    re.compile(r"养老保险"),
    re.compile(r"职业年金"),
    re.compile(r"公积金"),
    re.compile(r"购房补贴|提租补贴"),
    re.compile(r"抚恤"),
)


@check(
    title="科目的用途与科目名称相符",
    severity=Severity.WARNING,
    basis=CLASSIFICATION,
    rule="文字说明的项级科目用途应与科目名称相符，养老、医疗、职业年金、公积金、住房补贴、抚恤各科目的用途不应互相照抄。",
    exempt="文字未说明上述科目的用途。",
    tolerance=WORDS,
    example="“住房公积金（项）”的用途写为“事业单位医疗保险支出”，与科目名称不符，似照抄其他科目。",
)
def uses_fit_their_item(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the subject of every such item with those of its use."""
    found = False
    for clause in disclosure.clauses:
        for match in USE.finditer("".join(clause.text.split())):
            own = [subject for subject in SUBJECTS if subject.search(match["item"])]
            told = [subject for subject in SUBJECTS if subject.search(match["use"])]
            if len(own) != 1:
                continue
            found = True
            outcome = Outcome.FAILS if told and own[0] not in told else Outcome.HOLDS
            message = f"“{match['item']}（项）”的用途写为“{match['use']}”，与科目名称不符，似照抄其他科目。"
            anchor = f"{'/'.join(clause.path)}/{match['item']}/用途"
            yield Observation(outcome, anchor, message, match["use"], match["item"], "", (clause.source,))
    if not found:
        raise Missing("文字未说明养老、医疗、公积金等科目的用途")
