"""Which departments a question names, by full, short or colloquial name; the names come from the corpus alone.

区政府办 is 某区人民政府办公室 because its characters stand in that name in this order and its ending is what people say
for 办公室. Of several departments that fit, the one wins whose name is matched by more characters in fewer pieces.
"""

import re
from dataclasses import dataclass

from answers.words import BEFORE_ORGANS, LEAD_INS, ORGAN, ORGAN_ENDINGS

_LONGEST = 24
_ITSELF = re.compile(r"\((?:局|厅|委|部)?(?:本级|机关|本部|本单位|汇总)\)$")
# What any organ may be called: by itself it tells none.
_SORTS = re.compile(r"委员会|办公|管理|服务|事务|发展|工作|行政|中心|建设|编制|机构")
# In short with its place; within other words it is no department: 人大代表, 政协委员.
_ASSEMBLIES = (
    ("人民代表大会", re.compile(r"(?<=[省市区县旗州])人大(?![办常会代机事工监议])")),
    ("政治协商会议", re.compile(r"(?<=[省市区县旗州])政协(?![办委常会机事工提])")),
)
# So short, without a place, it is meant only at the beginning of what is asked.
_BARE = ("人民代表大会", re.compile(r"(?<![\u4e00-\u9fff])人大(?:机关)?(?![办常会代机事工监议建])"))
_BARE_PIECES = 9
_COMMITTEE = re.compile(r"[区市县乡镇省]委$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch [start, end) of a question and the departments that it may mean (several: ambiguous)."""

    start: int
    end: int
    names: tuple[str, ...]


def mentions(question: str, names: tuple[str, ...]) -> tuple[Mention, ...]:
    """Return what departments a question mentions, from left to right; both in normal form."""
    best: dict[int, tuple[tuple[int, int], int, list[str]]] = {}
    for name in names:
        for start, end, pieces in _forms(question, name):
            fit = (end - start, -pieces)
            if end not in best or fit > best[end][0]:
                best[end] = (fit, start, [name])
            elif fit == best[end][0]:
                best[end][2].append(name)
    found = [Mention(start, end, tuple(fitting)) for end, (_, start, fitting) in best.items()]
    kept = [one for one in found if not any(_within(one, other) for other in found)]
    return tuple(sorted(kept, key=lambda mention: mention.start))


def unknown_organ(question: str) -> str | None:
    """Return the first thing in the question that must be a department's name, None where there is none."""
    for match in ORGAN.finditer(question):
        return _without_lead_in(match.group())
    return None


def pieces(short: str, name: str) -> int | None:
    """Return into how few unbroken pieces of the name the short form falls; None where it does not fit in order."""
    best: dict[int, int] = {-2: 0}  # the last matched place in the name → the fewest pieces so far
    for character in short:
        following: dict[int, int] = {}
        for place, found in enumerate(name):
            if found != character:
                continue
            counts = [count + (place != last + 1) for last, count in best.items() if last < place]
            if counts:
                following[place] = min(counts)
        best = following
    return min(best.values(), default=None)


def _forms(question: str, name: str) -> list[tuple[int, int, int]]:
    """Return where a name stands; 某局(本级) is also said 某局, which 某局 itself is in fewer pieces."""
    bare = _ITSELF.sub("", name)
    found = _matches(question, bare)
    return found if bare == name else [*_plain(question, name), *((at, end, count + 1) for at, end, count in found)]


def _matches(question: str, name: str) -> list[tuple[int, int, int]]:
    """Return start, end and pieces of every stretch of the question that is a form of the name."""
    ending = max((known for known in ORGAN_ENDINGS if name.endswith(known)), key=len, default="")
    if not ending:
        return _plain(question, name)
    core = name.removesuffix(ending)
    found = []
    for said in ORGAN_ENDINGS[ending]:
        position = question.find(said)
        while position >= 0:
            if match := _leftwards(question, position, core):
                start, count = match
                if not _same_committee(question[start:position], core):
                    position = question.find(said, position + 1)
                    continue
                found.append((start, position + len(said), count))
            position = question.find(said, position + 1)
    return [*found, *_of_place(question, name)]


def _of_place(question: str, name: str) -> list[tuple[int, int, int]]:
    """Return where a congress or a conference is called by its place alone: 某区人大, 某市政协."""
    found = []
    for whole, said in _ASSEMBLIES:
        district, there, _ = name.partition(whole)
        placed = ((match.end(), _leftwards(question, match.start(), district)) for match in said.finditer(question))
        found += [(place[0], end, place[1] + 1) for end, place in placed if there and place]
    if _BARE[0] in name:
        found += [(match.start(), match.end(), _BARE_PIECES) for match in _BARE[1].finditer(question)]
    return found


def _same_committee(said: str, core: str) -> bool:
    """区委 is the party's committee of the district: only where the name has it in one piece."""
    committee = _COMMITTEE.search(said)
    return committee is None or committee.group() in core


def _plain(question: str, name: str) -> list[tuple[int, int, int]]:
    position = question.find(name)
    return [(position, position + len(name), 1)] if position >= 0 else []


def _leftwards(question: str, end: int, core: str) -> tuple[int, int] | None:
    """Return where the longest form of the core that ends here begins, and its pieces; None where none is whole."""
    fitting: tuple[int, int] | None = None
    for start in range(end - 1, max(end - _LONGEST, 0) - 1, -1):
        count = pieces(question[start:end], core)
        if count is None:
            break
        if end - start > 1 and (_begins(question, start) or _follows_words(question[:start], question[start:end])):
            fitting = (start, count)
    return fitting


def _begins(question: str, start: int) -> bool:
    before = question[:start]
    return not before or not "\u4e00" <= before[-1] <= "\u9fff" or before.endswith(LEAD_INS)


def _follows_words(before: str, said: str) -> bool:
    """Whether words that are no part of a name stand before one that tells more than what sort of organ it is."""
    return bool(BEFORE_ORGANS.search(before)) and len(_SORTS.sub("", said)) > 1


def _within(one: Mention, other: Mention) -> bool:
    return one is not other and other.start <= one.start and one.end <= other.end


def _without_lead_in(organ: str) -> str:
    while len(organ) > 3 and organ.startswith(LEAD_INS):
        organ = organ[1:]
    return organ
