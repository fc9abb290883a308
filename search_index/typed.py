"""How a query is written: words, "phrases", AND, OR, NOT, brackets, fields and ranges.

Blanks mean AND. OR or | joins two words and binds tighter; brackets stand around words that belong together. -word and
NOT word exclude. "…" is taken exactly, blanks and all. 部门:… 年度:… 类型:… 章节:… narrow the search to what is
labelled so; 金额:100..200万元, or 100..200万元 alone, asks for a sum between two. Nothing is a syntax error: a stray
sign is passed over, and what has no meaning as syntax is taken for print.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from search_index.analysis import normal_form
from search_index.sums import Range, range_of

MOST_GROUPS = 64  # alternatives between brackets multiply; beyond so many groups one of all of them is enough
_MOST_YEARS = 50

# A phrase stands in quotation marks of any kind, blank before and after; marks inside a word (“三公”经费) are print.
_QUOTED = r"""["“”＂「『](?P<phrase>[^"“”＂「」『』]*)["“”＂」』](?=[\s)）]|$)"""
# A bracket that closes within the word is print too: （境）费.
_OPEN = r"""[(（](?=\s|["“「『]|[^()（）\s]+(?:\s|$))"""
_TOKEN = re.compile(rf"(?P<open>{_OPEN})|(?P<close>[)）])|(?P<minus>[-－](?=[^\s-]))?(?:{_QUOTED}|(?P<word>\S+))")
_CLOSES = re.compile(r"[)）]+$")
_FIELD = re.compile(r"(?P<name>[^\W\d_]+)(?P<sign>[:：]|(?=[<>≤≥]))(?P<value>\S+)")
_NAMES = {
    **dict.fromkeys(("部门", "department"), "department"),
    **dict.fromkeys(("年度", "年份", "year"), "year"),
    **dict.fromkeys(("类型", "kind"), "kind"),
    **dict.fromkeys(("章节", "section"), "section"),
    **dict.fromkeys(("金额", "amount"), "amount"),
}
_KINDS = {"预算": "budget", "决算": "final_accounts", "自评": "self_assessment"}
_YEARS = re.compile(r"(?P<first>\d{4})年?度?(?:(?:\.\.|-|~|至)(?P<last>\d{4})年?度?)?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase as typed; an exact one is looked for as it is and nothing else."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A label that one of some values has to be: exact ones for year and kind, parts of it for the others."""

    name: str
    values: tuple[str, ...]


Groups = list[list[Word]]
_Token = Word | str  # a sign stands for itself: ( ) OR NOT


@dataclass(frozen=True, slots=True)
class Typed:
    """A query taken apart: one word of each group is wanted, none of those excluded."""

    groups: Groups
    excluded: list[Word]
    ranges: tuple[Range, ...]
    conditions: tuple[Condition, ...]


def taken_apart(text: str) -> Typed:
    """Return what is written in a query."""
    tokens: list[_Token] = []
    ranges: list[Range] = []
    conditions: list[Condition] = []
    for token in _tokens(text):
        meant = _meant(token) if isinstance(token, Word) and not token.exact else token
        if isinstance(meant, Condition):
            conditions.append(meant)
        elif isinstance(meant, tuple):
            ranges.append(meant)
        else:
            tokens.append(meant)
    reader = _Reader(tokens)
    groups = reader.conjunction()
    return Typed(groups, reader.excluded, tuple(ranges), tuple(conditions))


def _tokens(text: str) -> Iterator[_Token]:
    depth = 0
    for match in _TOKEN.finditer(text):
        word = match["word"]
        if match["minus"]:
            yield "NOT"
        if match["open"]:
            depth += 1
            yield "("
        elif match["phrase"] is not None:
            yield Word(match["phrase"], exact=True)
        elif word in {"OR", "|", "||"}:
            yield "OR"
        elif word == "NOT":
            yield "NOT"
        elif word and word not in {"AND", "&", "&&"}:
            closing = _closing(word, depth)
            yield Word(word[: len(word) - closing])
            depth -= closing
            yield from ")" * closing
        elif match["close"] and depth:
            depth -= 1
            yield ")"


def _closing(word: str, depth: int) -> int:
    """Return how many of the brackets at the end of a word close one that was opened before it."""
    end = _CLOSES.search(word)
    surplus = sum(map(word.count, ")）")) - sum(map(word.count, "(（"))
    return max(0, min(len(end.group()) if end else 0, surplus, depth))


def _meant(word: Word) -> Word | Range | Condition:
    if match := _FIELD.fullmatch(word.text):
        meant = _field(_NAMES.get(match["name"].lower(), ""), match["value"].strip("\"“”'"), match["sign"])
        return meant or word
    return (range_of(word.text) if ".." in normal_form(word.text) else None) or word


def _field(name: str, value: str, sign: str) -> Range | Condition | None:
    if name == "amount":
        return range_of(value)
    if not name or not sign:
        return None
    if name == "year":
        years = _years(value)
        return Condition(name, years) if years else None
    if name == "kind":
        kind = _KINDS.get(value, value)
        return Condition(name, (kind,)) if kind in _KINDS.values() else None
    return Condition(name, (normal_form(value),)) if normal_form(value) else None


def _years(value: str) -> tuple[str, ...]:
    match = _YEARS.fullmatch(normal_form(value))
    if match is None:
        return ()
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return tuple(str(year) for year in range(first, min(last, first + _MOST_YEARS) + 1))


class _Reader:
    """Reads words and signs into groups that must all be met; what is excluded, wherever it stands, is set aside."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = list(tokens)
        self._place = 0
        self.excluded: list[Word] = []

    def conjunction(self) -> Groups:
        """Read up to the closing bracket or the end."""
        groups: Groups = []
        while self._place < len(self._tokens):
            if self._next(")"):
                break
            groups += self._disjunction()
        return groups

    def _disjunction(self) -> Groups:
        groups = self._unit()
        while self._next("OR"):
            other = self._unit()
            groups = _either(groups, other) if groups and other else groups or other
        return groups

    def _unit(self) -> Groups:
        if self._place >= len(self._tokens):
            return []
        if self._next("NOT"):
            self.excluded += [word for group in self._unit() for word in group]
            return []
        if self._next("("):
            return self.conjunction()
        word = self._tokens[self._place]
        self._place += isinstance(word, Word)
        return [[word]] if isinstance(word, Word) and normal_form(word.text) else []

    def _next(self, sign: str) -> bool:
        here = self._place < len(self._tokens) and self._tokens[self._place] == sign
        self._place += here
        return here


def _either(one: Groups, other: Groups) -> Groups:
    if len(one) * len(other) > MOST_GROUPS:
        return [[word for group in (*one, *other) for word in group]]
    return [left + right for left, right in product(one, other)]
