"""No words and no sentences are written twice in a row (的准备工作的准备工作).

Runs of three or more ideographs count, those of two where the phrase ends with them, and only in sentences: headings of
tables do repeat. Not applicable to documents without clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SENTENCE = re.compile(r"[，。；]")
REPEATED = re.compile(r"(?P<words>[^。；]{12,200}[。；]|[一-鿿]{3,20}|[一-鿿]{2}(?=[一-鿿]{2}[，。；、：]))(?P=words)")


@check(
    title="文字没有连续重复",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="句中不应有三字以上的词语、句末两字的词语或整句紧接着重复书写；只看成句的文字，不看表头和标题。",
    exempt="未能识别文件的说明文字。",
    tolerance=WORDS,
    example="“的运行维护”连续重复：“负责设施的运行维护的运行维护，承担日常工作。”。",
)
def words_are_not_repeated(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for immediate repetitions in every clause."""
    if not disclosure.clauses:
        raise Missing("未能识别文件的说明文字")
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = REPEATED.search(text) if SENTENCE.search(text) else None
        words = match["words"] if match else ""
        outcome = Outcome.FAILS if len(set(words)) > 1 else Outcome.HOLDS
        shown = text[max(0, match.start() - 8) : match.end() + 8] if match else ""
        message = f"“{words}”连续重复：“{shown}”。"
        anchor = f"{'/'.join(clause.path)}/{words}"
        yield Observation(outcome, anchor, message, words * 2, words, "", (clause.source,))
