"""Which project a question names, by its name or a telling part of it; what several names share tells nothing."""

import re
from collections.abc import Iterable

from search_index.analysis import normal_form

# Words that stand in many names; by themselves they name nothing.
_GENERIC = re.compile(r"项目|经费|工作|费用|资金|管理|建设|情况|绩效|自评|预算|支出|专项|综合|业务|运行|单位|人员")
_YEARS = re.compile(r"20\d\d年度?")
_SORT = re.compile(r"类$|方面$|的$|相关$|有关$")
_EVERY = re.compile(r"^(?:所有|全部|各类?|这些|那些|[两二三四五六七八九十几]个)的?")
_TELLING = 3
_LIST = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:[、和与及][\u4e00-\u9fff]{2,12}?)*[、和与及][\u4e00-\u9fff]{2,12}")
_LISTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[、,][\u4e00-\u9fff]{2,8})+(?:[和与及][\u4e00-\u9fff]{2,8})?")
# What a listed name ends before: 团区委三家的设备购置.
_AFTER_NAME = re.compile(r"[两三四五六七八九十\d]+[家个笔项]|各|买|分别|的")
_AFTER_SHORT = re.compile(r"项目|专项|占|[和与跟及、比谁哪]|经费|费|的|自评|得|预算|执行|全年|总|评|,|\?|$")


def short_name(project: str, department: str) -> str:
    """Return the project's name in normal form, without the department's name before it."""
    name, whose = normal_form(project), normal_form(department)
    for start in range(len(whose)):
        if len(whose) - start >= 4 and name.startswith(whose[start:]) and len(name) > len(whose) - start + 1:
            return name[len(whose) - start :]
    return name


def named_projects(text: str, names: Iterable[str], least: int = 2) -> tuple[str, ...]:
    """Return the names (in normal form) that a normalised text names; several where it cannot be told which.

    A whole name beats a part, and among whole names the longest. A part has at least ``least`` telling characters.
    """
    known = tuple(dict.fromkeys(name for name in names if name))
    whole = [name for name in known if name in text]
    if whole:
        return tuple(name for name in whole if not any(name != other and name in other for other in whole))
    strengths = {name: _strength(text, name, known, least) for name in known}
    best = max(strengths.values(), default=0)
    return tuple(name for name in known if best and strengths[name] == best)


def _strength(text: str, name: str, known: tuple[str, ...], least: int) -> int:
    """Return how many characters of the name stand in the text in stretches that no other name has."""
    total = 0
    for start, stretch in common(text, name):
        telling = _GENERIC.sub("", stretch)
        called_so = len(telling) > 1 and text.startswith("项目", start + len(stretch))
        if (len(telling) < least and not called_so) or any(stretch in other for other in known if other != name):
            continue
        if len(telling) >= _TELLING or _AFTER_SHORT.match(text, start + len(stretch)):
            total += len(stretch)
    return total


def enumerated(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a list in a normalised text stands for: 妇联、科协的设备 is one name of each.

    Of several names with a part, the one with more of the text's other words; nothing where a part stands for none or
    cannot be told.
    """
    known = tuple(dict.fromkeys(names))
    lists = (found.group() for pattern in (_LIST, _LISTED) if (found := pattern.search(text)))
    shared = {name: sum(len(stretch) for _, stretch in common(text, name)) for name in known}
    for listed in lists:
        chosen = [_meant(part, shared) for part in re.split(r"[、,和与及]", listed)]
        if len(chosen) > 1 and all(chosen):
            return tuple(dict.fromkeys(chosen))
    return ()


def _meant(part: str, shared: dict[str, int]) -> str:
    """Return the one name that begins or ends as the longest telling end of a part does; "" where it is not one."""
    part = _AFTER_NAME.split(part)[0]
    for end in range(len(part), 1, -1):
        ends = [piece for piece in (part[-end:], part[:end]) if len(_GENERIC.sub("", piece)) > 1]
        held = {name: shared[name] for name in shared if any(piece in name for piece in ends)}
        best = [name for name, count in held.items() if count == max(held.values()) and (count > end or end > _TELLING)]
        if held:
            return best[0] if len(best) == 1 else ""
    return ""


def says_all(phrase: str, name: str) -> bool:
    """Return whether a name has every telling character of a phrase."""
    return set(_GENERIC.sub("", phrase)) <= set(name)


def called(chunks: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Return the names that hold a word of the question that not all of them hold; all where none does."""
    known = frozenset(names)
    return held(chunks, known) or known


def held(chunks: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Return the names that hold the first telling word of the question that any of them holds, none where none does.

    A word that all of several names hold tells nothing.
    """
    known = frozenset(names)
    said = (_EVERY.sub("", chunk) for chunk in chunks)
    telling = (
        word
        for chunk in said
        if len(word := _SORT.sub("", _GENERIC.sub("", _YEARS.sub("", chunk)))) > 1 and not word.isdecimal()
    )
    for word in telling:
        holding = frozenset(name for name in known if word in normal_form(name))
        if holding and (holding != known or len(known) == 1):
            return holding
    return frozenset()


def common(text: str, name: str) -> list[tuple[int, str]]:
    """Return where in the text its longest stretches begin that the name has too."""
    found = []
    at = 0
    while at < len(text):
        length = 0
        while at + length < len(text) and text[at : at + length + 1] in name:
            length += 1
        if length >= 2:
            found.append((at, text[at : at + length]))
        at += max(length, 1)
    return found
