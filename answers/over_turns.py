"""What the turns before came to, reckoned with one another: 两家差多少, 合起来多少, 占项目支出多少."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from answers.grounding import invented
from answers.model import Answer, Answered, Answering, Corpus
from answers.reckonings import Reckoning, reckoning
from answers.shown_sums import added_up, apart, in_unit
from answers.titles import title
from answers.understand import understand
from answers.vocabulary import as_printed

# Kinds whose answers state one figure first; what is reckoned already is not reckoned with again.
_STATING = frozenset({"figure", "stated", "derived", "aggregate", "self_assessment", "project_amount", "held", "coded"})
_FIGURE = re.compile(r"(?<![\d.])(-?\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|个百分点|%|分|辆|人次|人|家|个|台|套|批次)")
_PERCENT = re.compile(r"(?<![\d.])(-?\d[\d,]*(?:\.\d+)?)%")
_CLAUSE = re.compile(r"[，。；,;]")
_CENT = Decimal("0.01")
_LONGEST_RUN = 5
_LOOKED_BACK = 6
_RECKONED = frozenset({"share", "difference", "derived", "aggregate", "ranking", "stated", "inconsistency"})


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


def reckoned(question: str, history: Sequence[str], corpus: Corpus, answered: Answered) -> Answering:
    """Yield the steps towards an answer from the answers to the turns before; the question's own where it is whole."""
    wanted = reckoning(question) if history else None
    alone = None if wanted and wanted.pointing else (yield from answered(question, history))
    if wanted is None or (alone and alone.kind in _RECKONED):
        return alone or (yield from answered(question, history))
    found: list[Result] = []
    for at in range(max(0, len(history) - _LOOKED_BACK), len(history)):
        said = yield from reckoned(history[at], history[:at], corpus, answered)
        words = understand(history[at], corpus, history[:at]).content
        found += shares(said) if wanted.percent else results(said, words)
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


def shares(answer: Answer) -> tuple[Result, ...]:
    """Return the share that an answer states last, of each department where it states several."""
    if not answer.found or answer.kind not in _STATING | {"share"}:
        return ()
    stated = ((line, list(_PERCENT.finditer(line))) for line in answer.text.split("\n"))
    last = ((line, every[-1]) for line, every in stated if every)
    return tuple(Result(_of_share(line[: one.start()]), Decimal(one[1]), "%", answer) for line, one in last)


def _of_share(before: str) -> str:
    """Return whose share an answer states and of what: all that stands before it in its clause and the one before."""
    whose, _, what = before.partition("：")
    clauses = [clause for clause in re.split(r"[，；：。“”]", what) if clause]
    return f"{whose}：{'，'.join(clauses[-2:])}"


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
    more, less = ("高", "低") if one.unit == "%" else ("多", "少")
    verdict, working = apart(first, second, one.unit, more, less)
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
