"""The header paths that a declared column is known by, spelled out level by level."""

import re
from collections.abc import Iterator
from functools import cache

from disclosures.declaration import Column

ANY = (".*", "[^/]*")
# What an open end of a declared heading may hold when no cell's border says where the heading ends.
_OPEN = "(?:预算|决算|财政|拨款|资金|收入|支出|安排|科目|经费|情况)*"
_TOTALS = frozenset({"合计", "小计", "总计"})  # never the heading of words
_OVER_WORDS = re.compile(
    r"项目|(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码)?|(?:年度)?绩效(?:目标|指标)|人员经费|公用经费"
)
_OVER_AMOUNTS = re.compile(
    r"(?:本年|当年|上年)?(?:(?:一般)?公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|部门预算|单位)?(?:财政拨款|当年拨款)?"
    r"(?:(?:基本|项目)?支出|收入|预算|拨款|资金|结转(?:和)?结余)(?:预算|决算)?|(?:一般)?公共预算|预算数|决算数|人员(?:经费|类)|公用经费"
)

Path = tuple[re.Pattern[str] | None, ...]


@cache
def paths(column: Column) -> tuple[Path, ...]:
    """Every path of the column, deepest first: a pattern a level, None for a parent of any name."""
    spelled = {
        path: None for heading in column.headings for path in _spelled(_positive(heading).replace("/?", "(?:/|)"))
    }
    ranked = sorted(spelled, key=lambda path: -path.count("/"))
    split = (_split(path, "/") for path in ranked)
    kept = (parts for parts in split if column.money or parts[-1] not in _TOTALS)
    return tuple((*map(_parent, parts[:-1]), _part(parts[-1])) for parts in kept)


def is_parent(word: str, *, money: bool) -> bool:
    """Whether the word may stand above columns of amounts, or of words, without saying what they are."""
    return (_OVER_AMOUNTS if money else _OVER_WORDS).fullmatch(word) is not None


def is_open(part: re.Pattern[str]) -> bool:
    """Whether the pattern says too little to find a heading by."""
    return part.pattern.startswith(ANY)


def _parent(part: str) -> re.Pattern[str] | None:
    if part in ANY:
        return None
    return re.compile(part) if part.startswith(ANY) else _part(part)


def _part(part: str) -> re.Pattern[str]:
    return re.compile(part.replace("[^/]*", _OPEN).replace(".*", _OPEN))


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


def _positive(pattern: str) -> str:
    """The pattern without what it only looks ahead at or back to."""
    looks = [(start, end) for start, end in _groups(pattern) if pattern[start : start + 3] in {"(?!", "(?=", "(?<"}]
    for start, end in reversed(looks):
        pattern = pattern[:start] + pattern[end:]
    return pattern


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
