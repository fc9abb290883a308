"""With what a sentence compares: last year's figure of the same kind, one that it does not name, or something else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from disclosures.model import Figure, Identity, Kind
from review.figures import AMOUNT, Spoken
from review.headlines import THREE_PUBLIC

PHRASE = re.compile(
    r"(?:与|比|较)(?:(?P<year>\d{4})年度?|上年度?|上一年度?|去年度?|同期)(?P<words>[^，。；]{0,14}?)"
    r"(?=相比|比较|，|、|收|支|增|减|下|上升|提高|降|多|少|持平|无|相同|一致|没有|不变|。|；|$)"
)
ANOTHER = {Kind.BUDGET: re.compile(r"执行|决算|调整|实际|完成|预计"), Kind.FINAL_ACCOUNTS: re.compile(r"预算")}
NAMED = {Kind.BUDGET: "预算", Kind.FINAL_ACCOUNTS: "决算"}

UNCHANGED = re.compile(
    r"(?:^|(?<=[。；，：]))(?:预算数?|支出预算|预算安排)?"
    r"(?P<phrase>(?:与|比|较)(?:(?P<year>\d{4})年度?|上年度?|上一年度?|去年度?)(?P<words>[^，。；]{0,8}?))(?:相比)?(?<!基本)(?<!大致)(?:持平|相同|一致)(?=[，。；、]|$)"
)
WHOLES = {
    THREE_PUBLIC["vehicles.subtotal"]: {THREE_PUBLIC["vehicles.purchase"], THREE_PUBLIC["vehicles.operation"]},
    THREE_PUBLIC["total"]: set(THREE_PUBLIC.values()),
}


class Base(Enum):
    """What a change is measured from."""

    SAME_KIND = "the year before's budget for a budget, its accounts for accounts, by name"
    UNSAID = "the year before"
    OTHER = "anything else, or nobody knows"


def base_of(said: Spoken, figure: Figure, own: Identity) -> Base:
    """Return what the sentence of a change compares with: by the phrase that stands last before the figure."""
    text, words = "".join(said.clause.text.split()), "".join(figure.text.split())
    end = text.find(words) + len(words) if words in text else len(text)
    phrases = [match for match in PHRASE.finditer(text) if match.start() < end]
    return judged(phrases[-1], own) if phrases else Base.OTHER


def judged(phrase: re.Match[str], own: Identity) -> Base:
    """Return what one phrase compares with."""
    if own.kind is None or own.year is None or own.kind not in ANOTHER:
        return Base.OTHER
    if phrase["year"] and int(phrase["year"]) != own.year - 1:
        return Base.OTHER
    if ANOTHER[own.kind].search(phrase["words"]):
        return Base.OTHER
    return Base.SAME_KIND if NAMED[own.kind] in phrase["words"] else Base.UNSAID


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A figure of which the text says that it is last year's (与上年持平), and with what it compares."""

    figure: Figure
    base: Base


def unchanged(said: Spoken, own: Identity) -> Iterator[Unchanged]:
    """Yield every figure that a clause calls unchanged: the one just before, or the clause's whole where parts follow.

    Nothing where nobody can tell which of several figures is meant; "基本持平" claims nothing exact.
    """
    text = "".join(said.clause.text.split())
    for match in UNCHANGED.finditer(text):
        figure = _subject(said, text[: match.start()])
        if figure is not None:
            yield Unchanged(figure, judged(match, own))


def _subject(said: Spoken, before: str) -> Figure | None:
    stated = [figure for figure in said.of(AMOUNT) if "".join(figure.text.split()) in before]
    if not stated:
        return None
    if before.endswith("，"):
        close = [figure for figure in stated if before.rstrip("，").endswith("".join(figure.text.split()))]
        return close[0] if len(close) == 1 else None
    parts = {figure.measure for figure in stated} - {stated[0].measure}
    whole = stated[0].measure in WHOLES and parts <= WHOLES[stated[0].measure]
    return stated[0] if whole or not parts else None
