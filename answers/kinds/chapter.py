"""What a chapter lists: duties, offices inside, units below — its clauses in their order, quoted whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import COUNT
from answers.relevance import Seen, whole_clauses
from answers.scope import documents_for
from answers.titles import title
from search_index.analysis import normal_form

_NUMBERED = re.compile(r"^(?:[-•]\s*)*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])")
_LEAD = re.compile(r"[:：]\s*$")
_MOST = 20
_NTH = re.compile(r"第\(?(?P<nth>[一二三四五六七八九十]|\d{1,2})\)?[条项个点款]")
_DIGITS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class _Chapter:
    """What is asked for, the headings under which it stands, and the word that its clauses must say ("" for any)."""

    asked: re.Pattern[str]
    heading: re.Pattern[str]
    words: re.Pattern[str]


_BODIES = re.compile(r"机构|构成|概况|单位情况")
_CHAPTERS = (
    _Chapter(
        re.compile(r"内设机构|科室|股室|处室"), _BODIES, re.compile(r"内设|科室|股室|处室|包括[:：].{0,40}[科室股处]")
    ),
    _Chapter(re.compile(r"事业单位"), _BODIES, re.compile(r"事业单位|中心|所属")),
    _Chapter(
        re.compile(
            r"(?:所属|下属|直属|下级|下辖|所辖)的?(?:[二两三四几]个?|[二两三四几]家)?单位|二级(?:预算|决算)?单位|预算单位|决算单位|编制范围|单位的?(?:构成|组成)"
            r"|(?:包括|包含|含|由|下面|底下|还)(?:还)?(?:有|是)?了?(?:哪|几|多少)[几些]?[个家]?(?:预算|决算|下属|所属)?单位"
            r"|(?:本级|机关|本身)(?:之外|以外|外)"
        ),
        _BODIES,
        re.compile(r"所属|单位包括|编制范围|二级"),
    ),
    _Chapter(re.compile(r"职责|职能"), re.compile(r"职责|职能"), re.compile("")),
    _Chapter(re.compile(r"(?:工作|重点|主要|中心)任务|重点工作"), re.compile(r"任务|重点工作"), re.compile("")),
)


def enumerate_clauses(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the clauses of the chapter that is asked for; None where something in it, or another thing, is asked."""
    chapter = next((one for one in _CHAPTERS if one.asked.search(asked.text)), None)
    if chapter is None or not asked.named or _more(asked, chapter):
        return None
    place = _place(asked.text)
    lines, cited, working = [], [], []
    for document in documents_for(asked, corpus):
        found = (tuple(_clauses(document, chapter)) or _unnumbered(document, chapter))[:_MOST]
        found = found if place is None else found[place : place + 1]
        if found:
            counting = COUNT.search(asked.text) and place is None and not chapter.words.pattern
            counted = f"共{len(found)}条：" if counting else ""
            working += [f"逐项计数：{len(found)}条"] if counting else []
            lines.append(f"{title(document)}：{counted}\n" + "\n".join(f"“{one.unit.text}”" for one in found))
            cited += [one.unit.citation() for one in found]
    if not lines:
        return None
    return Answer(
        asked.question,
        "\n".join(lines),
        found=True,
        kind="listing",
        citations=tuple(dict.fromkeys(cited)),
        working=tuple(working),
    )


def clause_named(text: str, document: Document) -> Seen | None:
    """Return the one clause of a chapter that a text names by its number: 主要职责第一条."""
    chapter = next((one for one in _CHAPTERS if one.asked.search(text)), None)
    place = _place(text)
    if chapter is None or place is None or place < 0:
        return None
    found = tuple(_clauses(document, chapter))
    return found[place] if place < len(found) else None


def _place(text: str) -> int | None:
    """Return which of the clauses is asked for, counted from 0; None where it is all of them."""
    nth = _NTH.search(text)
    if nth is None:
        return None
    return int(nth["nth"]) - 1 if nth["nth"].isdecimal() else _DIGITS.find(nth["nth"])


def _more(asked: Understood, chapter: _Chapter) -> bool:
    """Whether a matter is asked for beside the chapter: 防汛归哪条职责管 looks for one clause."""
    rest = _PLAIN.sub("", chapter.asked.sub("", "".join(asked.content)))
    return len(rest) > 1


_PLAIN = re.compile(
    r"第[一二三四五六七八九十\d]+[条项个]|都|含|预算|决算|主要|部门|本级|本身|本|机关|单位|机构|内设|所属|下属|直属|下级|下辖|所辖|下设|另设|设置|设|底下|全称|叫|名字|除|之外|以外|外|还|谁|纳入|编制|范围|二级|家|具体|到底|包括|包含|构成|组成|名称|分别|一共|个|名单|下面|履行|承担|[哪些的是有在了几条项]"
)


def _clauses(document: Document, chapter: _Chapter) -> Iterator[Seen]:
    """Yield the clauses under the heading that say the word, and the numbered lines that a colon leads to."""
    leading = False
    for seen in whole_clauses(document):
        if not _stands_in(seen.unit.path, chapter.heading):
            leading = False
            continue
        text = seen.unit.text
        says = bool(chapter.words.search(text)) if chapter.words.pattern else bool(_NUMBERED.match(text))
        if says or (leading and _NUMBERED.match(text)):
            yield seen
            leading = leading or bool(_LEAD.search(text))
        else:
            leading = False


def _unnumbered(document: Document, chapter: _Chapter) -> tuple[Seen, ...]:
    """Return all clauses under the heading, where any of them is asked for."""
    if chapter.words.pattern:
        return ()
    return tuple(seen for seen in whole_clauses(document) if _stands_in(seen.unit.path, chapter.heading))


def _stands_in(path: tuple[str, ...], heading: re.Pattern[str]) -> bool:
    """Whether a clause stands under the heading; what is under 职责 is no list of offices."""
    parts = [normal_form(part) for part in path]
    nearest = parts[-1] if parts else ""
    return any(heading.search(part) for part in parts) and ("职责" not in nearest or bool(heading.search(nearest)))


KIND = Kind(
    title="章节所列",
    rank=21,
    examples=("水务局的主要职责有哪些？", "水务局的内设机构有哪些？"),
    answer=enumerate_clauses,
)
