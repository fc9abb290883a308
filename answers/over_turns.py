"""What the turns before came to, reckoned with one another: 两家差多少, 合起来多少, 占项目支出多少."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from answers.colloquial import plainly
from answers.grounding import invented
from answers.measures import THREE_PUBLICS
from answers.model import Answer, Answered, Answering, Corpus
from answers.shown_sums import added_up, apart, in_unit
from answers.understand import title, understand
from answers.vocabulary import as_printed
from search_index.analysis import normal_form

_THESE = (
    r"(?:那么?|这样|所以|请问)?(?:它们|他们)?(?P<these>(?:这|那|上面|上述|前面|以上)?(?:里面)?的?(?:(?P<count>[两二三四五几])|些)"
    r"(?:家|个|者|项|笔|块|类|行|年)(?:的?(?:单位|部门|局|委办|科目|数字?|金额|支出|经费|项目|钱))?"
    r"|这(?:笔|个)?(?:钱|资金|经费|数字?|金额|款))?(?:的?话)?(?:之间)?[,的]?"
)
_HOW_MUCH = r"(?:了|出)?(?:是|有|为)?(?:多少|几多|几|多大)(?:钱|万元?|元)?(?:来着)?"
_ADDED = r"(?P<added>(?:合|加)起来|合计|加总|相加|一共|总共|共计|总和|之和|加一起)(?:算)?(?:起来)?(?:是|有|为)?"
_DIFFER = re.compile(rf"{_THESE}(?:相差|差距|差额|差|谁[更]?多,?多){_HOW_MUCH}[,?呢啊]*")
_ADD = re.compile(rf"{_THESE}{_ADDED}(?:安排|支出|花|给|批)?了?(?P<much>{_HOW_MUCH})?[,?呢啊]*")
_AGAINST = re.compile(
    rf"{_THESE}(?:{_ADDED})?,?比(?P<whole>[^,。?]{{2,16}}?)(?:的)?(?:还)?[多少高低]{_HOW_MUCH}[,?呢啊]*"
)
_SHARE = re.compile(
    rf"{_THESE}(?:{_ADDED})?,?占(?:比(?:是|为)?|了|到)?(?P<whole>[^,。?]{{1,16}}?)的?"
    r"(?:占比)?(?:(?:比重|比例)(?:是|为)?)?(?:百分之)?(?:多少|几成?|多大|多大比[例重])?[,?呢啊]*"
)
_OF_ALL = re.compile(r"^(?:全(?:局|委|办|院|校|部门|单位|部|年)|整个|当年|部门|单位|所有|总的?$|的)+")
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
# Kinds whose answers state one figure first; what is reckoned already is not reckoned with again.
_STATING = frozenset({"figure", "stated", "derived", "aggregate", "self_assessment", "project_amount", "held", "coded"})
_FIGURE = re.compile(r"(?<![\d.])(-?\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|个百分点|%|分|辆|人次|人|家|个|台|套|批次)")
_CLAUSE = re.compile(r"[，。；,;]")
_CENT = Decimal("0.01")
_LONGEST_RUN = 5
_LOOKED_BACK = 6
# What the change to is asked for stands in the disclosures.
_YEAR = re.compile(r"上年|去年|前年|20\d\d年?|目标|指标值|年初预算")
_RECKONED = frozenset({"share", "difference", "derived", "aggregate", "ranking", "stated", "inconsistency"})


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What is to be done with how many of the results before, and against which other figure.

    ``pointing`` is whether the question says that it means them: 两家, 这三个.
    """

    sort: str
    count: int
    whole: str = ""
    pointing: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The figure that an answer before came to."""

    label: str
    value: Decimal
    unit: str
    answer: Answer

    @property
    def shown(self) -> str:
        """Return the figure with its unit."""
        return f"{self.value}{self.unit}"


def reckoning(question: str) -> Reckoning | None:
    """Return what a question wants reckoned with the answers before it; None where it is whole by itself."""
    text = plainly(normal_form(question)).strip()
    for sort, pattern in (("against", _AGAINST), ("share", _SHARE)):
        match = pattern.fullmatch(text)
        if match and not _YEAR.search(match["whole"]):
            whole = THREE_PUBLICS.sub("三公经费", _OF_ALL.sub("", match["whole"])) or "支出总计"
            return Reckoning(sort, _count(match, 2 if match["added"] else 1), whole, bool(match["these"]))
    if match := _DIFFER.fullmatch(text):
        return Reckoning("difference", 2, pointing=bool(match["these"]))
    if (match := _ADD.fullmatch(text)) and (match["these"] or (match["much"] and "起来" in match["added"])):
        return Reckoning("sum", _count(match, 0), pointing=bool(match["these"]))
    return None


def reckoned(question: str, history: Sequence[str], corpus: Corpus, answered: Answered) -> Answering:
    """Yield the steps towards an answer from the answers to the turns before; the question's own where it is whole."""
    wanted = reckoning(question) if history else None
    alone = None if wanted and wanted.pointing else (yield from answered(question, history))
    if wanted is None or (alone and alone.kind in _RECKONED):
        return alone or (yield from answered(question, history))
    found: list[Result] = []
    for at in range(max(0, len(history) - _LOOKED_BACK), len(history)):
        said = yield from reckoned(history[at], history[:at], corpus, answered)
        found += results(said, understand(history[at], corpus, history[:at]).content)
    if wanted.sort in ("sum", "difference"):
        found = [one for one in found if one.answer.kind != "aggregate"] or found
    other = None
    if wanted.whole:
        said = yield from answered(f"{wanted.whole}是多少", history)
        other = next(iter(results(said, (wanted.whole,))), None)
    answer = over(question, wanted, found, other)
    if answer and not invented(answer, tuple(title(one) for one in corpus.documents)):
        return answer
    return alone or (yield from answered(question, history))


def remembered(answered: Answered) -> Answered:
    """Return the same way to an answer, which goes it once for each turn."""
    known: dict[tuple[str, int], Answer] = {}

    def again(turn: str, before: Sequence[str]) -> Answering:
        place = turn, len(before)
        if place not in known:
            known[place] = yield from answered(turn, before)
        return known[place]

    return again


def results(answer: Answer, words: Sequence[str] = ()) -> tuple[Result, ...]:
    """Return the figure that an answer states, of each department where it states several; none of a sum.

    ``words`` are what was asked for: of a sentence with several figures the one after them is meant, else the first.
    """
    of_one = answer.kind == "ranking" and len(_FIGURE.findall(answer.text)) == 1
    if not answer.found or not (of_one or answer.kind in _STATING):
        return ()
    found = []
    for line in answer.text.split("\n"):
        start = _start(line, words) if answer.kind != "aggregate" else line.rfind("合计")
        match = _FIGURE.search(line, max(start, 0))
        label = _label(line[: match.start()], max(start, 0)) if match else ""
        if match and label:
            found.append(Result(label, Decimal(match[1].replace(",", "")), match[2], answer))
    return tuple(found)


def _start(line: str, words: Sequence[str]) -> int:
    """Return where a line says the longest of the words that a figure follows closely; 0 where it says none."""
    title = line.find("：") + 1
    for word in sorted({*words, *map(as_printed, words)}, key=len, reverse=True):
        at = line.find(word, title) if len(word) > 1 else -1
        if at >= 0 and (figure := _FIGURE.search(line, at)) and not _CLAUSE.search(line[at : figure.start()]):
            return at
    return 0


def over(question: str, wanted: Reckoning, found: Sequence[Result], other: Result | None = None) -> Answer | None:
    """Return what the last results come to; None where they are too few or of units that do not compare.

    ``other`` is the figure that they are held against, looked up for this.
    """
    if not found or (wanted.whole and other is None):
        return None
    unit = other.unit if other else found[-1].unit
    run = _last([one for one in found if _in_unit(one, unit) is not None], wanted.count)
    if len(run) < max(1, wanted.count, 0 if other else 2):
        return None
    if other and any(one.label == other.label for one in run):
        return None
    if wanted.sort == "difference":
        return _difference(question, *run)
    if other:
        return _held_against(question, wanted, run, other)
    total, added = _total(run)
    return _answer(question, f"{_said(run)}；合计{total}{run[0].unit}。", run, added, "aggregate")


def _difference(question: str, one: Result, two: Result) -> Answer:
    first, second = one.value, _in_unit(two, one.unit) or Decimal(0)
    verdict, working = apart(first, second, one.unit)
    return _answer(question, f"{_said((one, two))}；{verdict}。", (one, two), (working,), "difference")


def _held_against(question: str, wanted: Reckoning, run: Sequence[Result], other: Result) -> Answer | None:
    """State the total of the results, and how it differs from the other figure or what part of it it is."""
    unit = run[0].unit
    total, added = _total(run)
    whole = _in_unit(other, unit)
    if not whole:
        return None
    said = f"{_said(run)}{f'；合计{total}{unit}' if added else ''}"
    every = (*run, other)
    if wanted.sort == "share":
        share = (total / whole * 100).quantize(_CENT, ROUND_HALF_UP)
        working = (*added, f"{total} ÷ {whole} = {share}%")
        return _answer(question, f"{said}，占{_said((other,))}的{share}%。", every, working, "share")
    verdict, subtraction = apart(total, whole, unit)
    return _answer(question, f"{said}；{_said((other,))}；{verdict}。", every, (*added, subtraction), "difference")


def _total(run: Sequence[Result]) -> tuple[Decimal, tuple[str, ...]]:
    total, working = added_up([_in_unit(one, run[0].unit) or Decimal(0) for one in run])
    return total, (working,) if working else ()


def _last(comparable: Sequence[Result], count: int) -> Sequence[Result]:
    """Return the last results, so many or all; what was asked twice counts once."""
    apart = list({one.label: one for one in comparable}.values())
    return apart[-(count or _LONGEST_RUN) :]


def _said(run: Sequence[Result]) -> str:
    return "，".join(f"{one.label}{one.shown}" for one in run)


def _answer(question: str, text: str, run: Sequence[Result], working: tuple[str, ...], kind: str) -> Answer:
    cited = tuple(dict.fromkeys(place for one in run for place in one.answer.citations))
    inner = tuple(line for one in run for line in one.answer.working)
    taken = f"{'、'.join(one.label for one in run)}：{question}"
    return Answer(question, text, True, kind, cited, (*inner, *working), understood=taken)


def _label(before: str, start: int) -> str:
    """Return what an answer says before its figure, without the marks around it: whose it is and what of."""
    whose, colon, what = before.partition("：")
    said = before[start:] if start > len(whose) else re.split(r"[。；;！？]", what or whose)[-1]
    plain = re.sub(r"(?:为|是|共计?|，|、|,|：)+$", "", re.sub(r"[“”]", "", said))
    return f"{whose}{colon}{plain}".strip() if colon else plain.strip()


def _in_unit(one: Result, unit: str) -> Decimal | None:
    return in_unit(one.value, one.unit, unit)


def _count(match: re.Match[str], least: int) -> int:
    """Return how many results are meant: as many as are said, or ``least``."""
    return _COUNTS.get(match["count"] or "", least)
