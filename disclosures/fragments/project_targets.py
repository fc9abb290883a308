"""Rows of the summary of project targets: names and values in pairs, which come row by row without their blanks.

Each family's targets fill its columns from the project's first row down. So the number of each family's targets says
where every pair stands; of all numbers those are taken that what the targets are called bears out best.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from disclosures.fragments.rows import DumpRow, figure
from disclosures.fragments.tokens import Token, joined
from disclosures.fragments.values import is_spoken, target_at

FAMILIES = ("cost", "output", "benefit", "satisfaction")
PROJECT_CODE = range(15, 26)  # digits
MOST_PAIRS = 60

_SATISFACTION = re.compile(r"满意")
_COST = re.compile(r"成本|费用|经费|资金|支出|总额|预算|控制|价格|单价")
_MONEY = re.compile(r"元")
_BENEFIT = re.compile(
    r"提高|提升|促进|保障|改善|增强|推动|影响|效益|水平|有效|持续|发展|维护|满足|运转|凝聚|带动|助力|降低|环境|秩序|稳定|机制|长效|知晓"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A target's name and value; either may be lost."""

    name: tuple[Token, ...]
    value: tuple[Token, ...]

    def is_of(self, family: str) -> int:
        """How well the pair goes with a family, by what it is called."""
        name = "".join(token.text for token in self.name)
        value = "".join(token.text for token in self.value)
        satisfied = _SATISFACTION.search(name) is not None
        costs = _MONEY.search(value) is not None and (not name or _COST.search(name) is not None)
        helps = _BENEFIT.search(name) is not None or is_spoken(value)
        told = {
            "satisfaction": satisfied,
            "cost": costs and not satisfied,
            "benefit": helps and not satisfied and not costs,
        }
        if family == "output":
            return 1 if not (satisfied or costs or helps) else -1 if helps and not (satisfied or costs) else -3
        return {"satisfaction": 4, "cost": 3, "benefit": 2}[family] if told[family] else -3


@dataclass(frozen=True, slots=True)
class Block:
    """A department, unit or project: its code, name, amounts and pairs."""

    code: list[Token]
    name: list[Token]
    figures: list[Token]
    rest: list[Token]


def target_rows(tokens: Sequence[Token], keys: Sequence[str]) -> tuple[list[DumpRow], bool]:
    """The rows, and whether every project's pairs fall under their families in one way only."""
    rows: list[DumpRow] = []
    sure = True
    for block in _blocks(tokens):
        first = DumpRow(figures=[figure(token) for token in block.figures])
        for key, words in (("code", block.code), ("name", block.name)):
            if words:
                first.words[keys.index(key)] = joined(words)
        pairs = _pairs(block.rest)
        placed, one = _arranged(pairs)
        sure = sure and one
        depth = max((row for row, _, _ in placed), default=0) + 1
        below = [first, *(DumpRow() for _ in range(depth - 1))]
        for row, family, pair in placed:
            for part, printed in (("name", pair.name), ("target", pair.value)):
                if printed:
                    below[row].words[keys.index(f"{FAMILIES[family]}.{part}")] = joined(printed)
        rows.extend(below)
    return rows, sure


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    starts = list(_starts(tokens))
    if not starts or starts[0][0]:
        starts.insert(0, (0, 0))
    for (start, width), end in zip(starts, [*(start for start, _ in starts[1:]), len(tokens)], strict=True):
        code, rest = list(tokens[start : start + width]), list(tokens[start + width : end])
        money = next((index for index, token in enumerate(rest) if token.figure), None)
        if money is None:
            yield Block(code, rest, [], [])
            continue
        after = next((index for index in range(money, len(rest)) if not rest[index].figure), len(rest))
        yield Block(code, rest[:money], rest[money:after], rest[after:])


def _starts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where a code begins and how many words it is broken into; units' codes begin as the first one does."""
    root = ""
    index = 0
    while index < len(tokens):
        width = _code_width(tokens, index)
        text = "".join(token.text for token in tokens[index : index + width])
        unit = tokens[index].first and len(text) in {3, 6, 9} and (not root or text.startswith(root))
        if width and (len(text) in PROJECT_CODE or unit):
            root = root or text[:3]
            yield index, width
        index += max(width, 1)


def _code_width(tokens: Sequence[Token], index: int) -> int:
    if not tokens[index].integer:
        return 0
    text, width = tokens[index].text, 1
    while len(text) < PROJECT_CODE.start and index + width < len(tokens) and tokens[index + width].integer:
        text += tokens[index + width].text
        width += 1
    return width if len(text) in PROJECT_CODE else 1


def _pairs(tokens: Sequence[Token]) -> list[Pair]:
    """Names and values in turn; a name without value at the end is what a page broke off from the last one."""
    pairs: list[Pair] = []
    name: list[Token] = []
    index = 0
    while index < len(tokens):
        size = target_at(tokens, index)
        if size and not (is_spoken(tokens[index].text) and not name):
            pairs.append(Pair(tuple(name), tuple(tokens[index : index + size])))
            name = []
            index += size
        else:
            name.append(tokens[index])
            index += 1
    if name and pairs:
        pairs[-1] = Pair((*pairs[-1].name, *name), pairs[-1].value)
    elif name:
        pairs.append(Pair(tuple(name), ()))
    return pairs


Place = tuple[int, int, Pair]  # row and family


def _arranged(pairs: Sequence[Pair]) -> tuple[list[Place], bool]:
    """The pairs in the one arrangement their names bear out best, and whether no other does as well."""
    if not pairs or len(pairs) > MOST_PAIRS:
        return [(row, 1, pair) for row, pair in enumerate(pairs)], not pairs
    scores = [[pair.is_of(family) for family in FAMILIES] for pair in pairs]
    ranked: list[tuple[int, tuple[int, ...]]] = []
    for cost, benefit, satisfaction in product(range(min(len(pairs), 12) + 1), repeat=3):
        output = len(pairs) - cost - benefit - satisfaction
        if output >= 0:
            counts = (cost, output, benefit, satisfaction)
            score = sum(scores[index][family] for index, (_, family) in enumerate(_order(counts)))
            ranked.append((score, counts))
    ranked.sort(reverse=True)
    sure = len(ranked) < 2 or ranked[0][0] > ranked[1][0]
    return [(row, family, pair) for (row, family), pair in zip(_order(ranked[0][1]), pairs, strict=True)], sure


def _order(counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Row and family of every pair, row by row, where each family fills its column from the top."""
    for row in range(max(counts)):
        for family, count in enumerate(counts):
            if row < count:
                yield row, family
