"""The dumped form of a whole department's targets → its sheet: goals, tasks, budget and the grid of indicators."""

import re
from collections.abc import Iterable, Iterator, Sequence

from disclosures.forms import _labels as labels
from disclosures.fragments.regions import Region
from disclosures.fragments.tokens import Token, joined, tokens_of
from disclosures.fragments.values import target_at
from disclosures.model import Source
from disclosures.rawtable import RawCell

LONGEST_NAME = 45  # characters of an indicator with its levels
SHORT = 0.72  # of the widest line of explanations: a shorter one ends its cell

_GOALS = re.compile(r"(?:年度|总体|部门)?(?:履职|总体|绩效|工作)?目标")
_TASKS = re.compile(r"(?:年度)?(?:主要|重点)(?:工作)?任务")
_TASK_HEADER = re.compile(r"(?:任务名称|主要任务)(?:主要内容|任务内容|主要工作内容)")
_BUDGET = re.compile(r"预算情况|(?:部门|单位|年度)?(?:整体)?预算(?:支出)?总额.*")
_GRID = re.compile(r"一级指标二级指标三级指标(?:年度)?(?:指标|目标)值(?:指标值说明|指标说明|说明|备注)?")
_AMOUNT_LABEL = re.compile(
    r"(?:部门|单位|年度)?(?:整体)?预算(?:支出)?总额(?:[（(][^）)]*[)）])?|1?[、.．]?资金来源[:：]?|2?[、.．]?资金结构[:：]?"
    r"|[（(]\d[)）](?:政府预算资金|财政专户管理资金|单位资金|基本支出|项目支出)"
)
_ENDED = re.compile(r".*(?:[。；;％%）)”\"]|[。；]\d*)")
_LEVEL1 = re.compile(rf"(?=.*指标)(?:{labels.LEVEL1.pattern})")
_NAME = re.compile(r"[^。；;=＝]{1,45}")

Row = tuple[Source | None, ...]


def whole_department_cells(region: Region) -> tuple[tuple[RawCell, ...], int] | None:
    """The form's cells and how many rows they make; None where it has no grid of indicators."""
    tokens = tokens_of(region.body)
    grid = _find(tokens, 0, _GRID)
    if grid is None:
        return None
    start, below = grid
    rows = [*_head(tokens[:start]), _words(_grid_labels(tokens[start:below])), *_indicators(tokens[below:])]
    cells = [
        RawCell(source.text, number, column, 1, 1, source)
        for number, row in enumerate(rows)
        for column, source in enumerate(row)
        if source is not None
    ]
    return tuple(cells), len(rows)


def _find(tokens: Sequence[Token], start: int, label: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a label begins and ends among the words, whatever they are broken into."""
    for index in range(start, len(tokens)):
        text = ""
        for end in range(index, min(index + 16, len(tokens))):
            text += tokens[end].text
            following = text + (tokens[end + 1].text if end + 1 < len(tokens) else "")
            if label.fullmatch(text) and not label.fullmatch(following):
                return index, end + 1
            if len(text) > LONGEST_NAME:
                break
    return None


def _head(tokens: Sequence[Token]) -> Iterator[Row]:
    """Goals, tasks and budget, above the grid."""
    goals = _find(tokens, 0, _GOALS)
    header = _find(tokens, 0, _TASK_HEADER)
    budget = _find(tokens, header[1] if header else 0, _BUDGET)
    end = budget[0] if budget else len(tokens)
    if goals:
        tasks = _find(tokens, goals[1], _TASKS)
        last = tasks[0] if tasks else header[0] if header else end
        yield _words([tokens[slice(*goals)], tokens[goals[1] : last]])
    if header:
        yield (
            Source("任务名称", lines=_lines(tokens[slice(*header)])),
            Source("主要内容", lines=_lines(tokens[slice(*header)])),
        )
        yield from _tasks(tokens[header[1] : end])
    if budget:
        yield from _amounts(tokens[budget[0] :])


def _tasks(tokens: Sequence[Token]) -> Iterator[Row]:
    """Each task's name, the first words of its lines, and its content, which ends with a full stop."""
    name: list[Token] = []
    content: list[Token] = []
    for token in tokens:
        if not name:
            name.append(token)
            continue
        content.append(token)
        if token.text.endswith(("。", "；")):
            yield _words([name, content])
            name, content = [], []
    if name:
        yield _words([name, content])


def _amounts(tokens: Sequence[Token]) -> Iterator[Row]:
    """Each label of the budget with the amount behind it, if one is printed."""
    position = 0
    while (found := _find(tokens, position, _AMOUNT_LABEL)) is not None:
        start, position = found
        amount = tokens[position : position + 1]
        printed = amount if amount and (amount[0].figure or amount[0].integer) else ()
        yield _words([tokens[start:position], printed])


def _grid_labels(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The labels of the grid's columns, each with the words it is broken into."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        found[-1].append(token)
        text = "".join(part.text for part in found[-1])
        if any(label.fullmatch(text) for label in labels.INDICATORS.values()):
            found.append([])
    return [words for words in found if words]


def _indicators(tokens: Sequence[Token]) -> Iterator[Row]:
    """The rows: levels and name up to the target, then the explanation up to where the next row's name begins."""
    width = max((len(token.text) for token in tokens if token.first), default=0)
    index = 0
    while index < len(tokens):
        target = _next_target(tokens, index)
        if target is None:
            return
        at, size = target
        end = _explained(tokens, at + size, width)
        yield _words([*_levels(tokens[index:at]), tokens[at : at + size], tokens[at + size : end]])
        index = end


def _next_target(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    for at in range(index + 1, len(tokens)):
        size = 0 if tokens[at - 1].text.endswith(("×", "*", "/", "＝", "=")) else target_at(tokens, at)
        if size and not any(_is_level(tokens[start : at + size]) for start in range(index, at)):
            return at, size
    return None


def _is_level(tokens: Sequence[Token]) -> bool:
    text = "".join(token.text for token in tokens)
    return any(known.fullmatch(text) for known in (labels.LEVEL1, labels.LEVEL2))


def _explained(tokens: Sequence[Token], start: int, width: int) -> int:
    """Where the next row begins: behind a line that ends an explanation, a name and a target follow closely."""
    for index in range(start, len(tokens)):
        if not tokens[index].first or (index > start and not _may_end(tokens[index - 1], width)):
            continue
        target = _next_target(tokens, index)
        name = "".join(token.text for token in tokens[index : target[0]]) if target else ""
        if (
            target
            and len(name) <= LONGEST_NAME
            and _NAME.fullmatch(name)
            and not re.match(r"\d+[.．、]|[*×/)），、]", name)
        ):
            return index
    return len(tokens)


def _may_end(token: Token, width: int) -> bool:
    return _ENDED.fullmatch(token.text) is not None or len(token.text) < SHORT * width


def _levels(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The words before a target as first level, second level and name; levels that go on are left blank."""
    found: list[Sequence[Token]] = []
    rest = tokens
    for known in (_LEVEL1, labels.LEVEL2):
        size = _known(rest, known)
        found.append(rest[:size])
        rest = rest[size:]
    return [*found, rest]


def _known(tokens: Sequence[Token], known: re.Pattern[str]) -> int:
    """How many words at the start make a level's name, with more behind it."""
    return next(
        (size for size in range(len(tokens) - 1, 0, -1) if known.fullmatch("".join(t.text for t in tokens[:size]))), 0
    )


def _words(cells: Iterable[Sequence[Token]]) -> Row:
    return tuple(joined(tokens) if tokens else None for tokens in cells)


def _lines(tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[0].line, tokens[-1].last
