"""The header paths that a declared column is known by, spelled out level by level."""

import re
from collections.abc import Iterator
from functools import cache

from disclosures.declaration import Column

ANY = ".*"
# What an open end of a declared heading may hold when no cell's border says where the heading ends.
_OPEN = "(?:预算|决算|财政|拨款|资金|收入|支出|安排|科目|经费|情况)*"
_ANY_START = r"\w{0,12}"
_PARENT = re.compile(
    r"项目|(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码)?|本年(?:收入|支出)(?:预算|决算)?|收入|支出|预算数|决算数"
    r"|(?:年度)?绩效(?:目标|指标)|人员经费|公用经费|财政拨款|一般公共预算(?:财政拨款)?(?:支出)?|(?:收入|支出)预算"
)

Path = tuple[re.Pattern[str] | None, ...]


@cache
def paths(column: Column) -> tuple[Path, ...]:
    """Every path of the column, deepest first: a pattern a level, None for a parent of any name."""
    spelled = {path: None for heading in column.headings for path in _spelled(heading.replace("/?", "(?:/|)"))}
    ranked = sorted(spelled, key=lambda path: -path.count("/"))
    return tuple(tuple(_part(part) for part in _split(path, "/")) for path in ranked)


def is_parent(word: str) -> bool:
    """Whether the word may stand above columns without saying what they are."""
    return _PARENT.fullmatch(word) is not None


def _part(part: str) -> re.Pattern[str] | None:
    if part == ANY:
        return None
    begun = _ANY_START + part[2:] if part.startswith(".*") else part
    return re.compile(begun.replace("[^/]*", _OPEN).replace(".*", _OPEN))


def _spelled(pattern: str) -> Iterator[str]:
    """The pattern without groups that hold a "/" and without alternatives at its top."""
    for whole in _split(pattern, "|"):
        group = next(((start, end) for start, end in _groups(whole) if "/" in _bare(whole[start:end])), None)
        if group is None:
            yield whole
            continue
        start, end = group
        behind = whole[end:].lstrip("?*")
        inside = [*_split(whole[start + 3 : end - 1], "|"), *([""] if behind != whole[end:] else [])]
        for alternative in inside:
            yield from _spelled(whole[:start] + alternative + behind)


def _bare(pattern: str) -> str:
    return pattern.replace("[^/]", "")


def _groups(pattern: str) -> Iterator[tuple[int, int]]:
    """Start and end of every outermost (?:…)."""
    depth = start = 0
    for index, character in enumerate(pattern):
        if character == "(":
            start = index if depth == 0 else start
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                yield start, index + 1


def _split(pattern: str, mark: str) -> list[str]:
    """The pattern parted at a mark that stands in no brackets."""
    parts, depth = [""], 0
    for character in pattern:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if character == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts
