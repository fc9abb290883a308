"""Tables of income beside expenditure: which side an item of the dump stands on, and what stands beside what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from disclosures.fragments.rows import DumpRow, figure
from disclosures.fragments.tokens import ORDINAL, Token, joined

_LEFT = re.compile(r"收入|拨款|(?:上年|年初).*结转|一般公共预算$|政府性基金|财政专户|使用.*结余|本年收入|动用|其中")
_RIGHT = re.compile(
    r"支出|年[终末].*结|结余分配|一般公共服务|外交|国防|公共安全|教育|科学技术|文化|社会保障|社会保险|卫生|节能环保|城乡社区|农林水"
    r"|交通运输|资源勘探|商业服务|金融|援助|自然资源|国土|住房保障|粮油|国有资本经营预算$|灾害防治|预备费|转移性|债务|特别国债"
)
LONGEST_BREAK = 4  # lines that a narrow cell breaks the name of a closing row into
_MARKS = re.compile(r"[:：，、）)]+")
_CLOSED = re.compile(r"年[终末]|结余分配")
_CLOSING = re.compile(
    r"其中|(?:本年)?(?:收入|支出)[合总]|本年(?:收入|支出)|上年结转|年[终末初](?:财政拨款)?结|使用非|总计|结余分配"
)
_BROKEN_ORDINAL = re.compile(r"[（(][一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3}")
_HAN = {character: value for value, character in enumerate("一二三四五六七八九", 1)}


@dataclass
class Item:
    """An item with its number of the line (行次) and its amounts; ``left`` is the income side."""

    words: list[Token]
    numbers: list[Token] = field(default_factory=list)
    figures: list[Token] = field(default_factory=list)
    left: bool = False

    @property
    def name(self) -> str:
        """The item without white space."""
        return "".join(token.text for token in self.words)


Sides = tuple[DumpRow, DumpRow]  # income and expenditure of one line


def sides_of(tokens: Sequence[Token], columns: Sequence[int], lines: Sequence[int]) -> list[Sides]:
    """The rows; ``columns`` are those of the items, ``lines`` those of the numbers of lines, left and right."""
    items = list(_items(list(_closed_up(tokens)), numbered=bool(lines)))
    _take_sides(items)
    rows: list[Sides] = []
    for item in items:
        side = _row(item, columns[0 if item.left else 1], lines[0 if item.left else 1] if lines else None)
        open_ = rows and not rows[-1][1].words and not rows[-1][1].figures
        if item.left:
            rows.append((side, DumpRow()))
        elif open_:
            rows[-1] = (rows[-1][0], side)
        else:
            rows.append((DumpRow(), side))
    return rows


def _row(item: Item, column: int, line: int | None) -> DumpRow:
    row = DumpRow(figures=[figure(token) for token in item.figures])
    if item.words:
        row.words[column] = joined(item.words)
    if line is not None and item.numbers:
        row.words[line] = joined(item.numbers)
    return row


def _items(tokens: Sequence[Token], *, numbered: bool) -> Iterator[Item]:
    """Cut the words into items: a new one begins at an ordinal, after figures, and where a total or 其中 begins."""
    item = Item([])
    for index, token in enumerate(tokens):
        if token.figure or (token.integer and not numbered):
            item.figures.append(token)
            continue
        if token.integer:
            if item.numbers or item.figures:
                yield item
                item = Item([])
            item.numbers.append(token)
            continue
        if (item.words or item.numbers) and _begins(item, tokens[index : index + LONGEST_BREAK]):
            yield item
            item = Item([])
        item.words.append(token)
    if item.words or item.numbers:
        yield item


def _closed_up(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words, those typed with blanks between their characters (合 计) as one."""
    held: Token | None = None
    for token in _with_ordinals(tokens):
        single = len(token.text) == 1 and not token.text.isascii()
        if held and single and not token.first:
            held = replace(held, text=held.text + token.text)
            continue
        if held:
            yield held
        held = token if single else None
        if not single:
            yield token
    if held:
        yield held


def _with_ordinals(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words, an ordinal that a line's end broke put together with what follows."""
    held: Token | None = None
    for token in tokens:
        joined_ = replace(token, text=held.text + token.text, line=held.line, first=held.first) if held else token
        held = joined_ if _BROKEN_ORDINAL.fullmatch(joined_.text) else None
        if held is None:
            yield joined_
    if held:
        yield held


def _begins(item: Item, following: Sequence[Token]) -> bool:
    """Whether the words that follow are another item's."""
    if _MARKS.fullmatch(following[0].text):
        return False
    ahead = "".join(token.text for token in following)
    if item.figures or item.numbers or ORDINAL.match(following[0].text) or _CLOSING.match(ahead):
        return True
    return re.search(r"合计$|总计$|结余$|分配$", item.name) is not None and following[0].first


def _take_sides(items: Sequence[Item]) -> None:
    """Income items by what they are called, else by whose ordinals they go on, else by turns."""
    last = {True: 0, False: 0}
    before = False
    for item in items:
        bare = re.sub(r"^[（(]?[一二三四五六七八九十]+[)）、.．]", "", item.name)
        ordinal = _ordinal(item.name)
        right, left = _RIGHT.search(bare), _LEFT.search(bare)
        if left and not _CLOSED.search(bare) and not (right and re.search(r"支出|服务", bare)):
            side = True
        elif right:
            side = False
        elif ordinal and (ordinal == last[True] + 1) != (ordinal == last[False] + 1):
            side = ordinal == last[True] + 1
        else:
            side = not before
        if right and left and ordinal and ordinal > 10:
            side = False
        item.left = before = side
        if ordinal:
            last[side] = ordinal


def _ordinal(name: str) -> int:
    """The Chinese ordinal that a name begins with; 0 for none."""
    match = ORDINAL.match(name)
    if match is None:
        return 0
    tens, ten, ones = match[1].partition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones if ten else tens, 0)
