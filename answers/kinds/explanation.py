"""Why a self-assessment's row has its points or deviation: the steps by which they follow from target and result."""

import re
from collections.abc import Iterator
from decimal import Decimal

from answers.indicator_rows import row_citation, rows_named, without_name
from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.operations import WHY
from answers.projects import named_projects
from answers.records import MEASURES, Record, amount_of, citations, records, shown
from answers.scope import documents_for
from answers.titles import title
from disclosures.model import Result
from review.scoring import execution_of, result_of, rubric_of
from search_index.analysis import numbers
from search_index.schema import self_assessment_path

_OF_POINTS = re.compile(r"分|偏差|执行率|构成|组成|扣")
_MANAGEMENT = re.compile(r"资金管理")
_EXECUTION = re.compile(r"执行率|执行得分|预算执行")
_NOT_FULL = re.compile(
    r"自评总分为什么扣分"
    r"|(?:自评|项目|总)?(?:得分|总分|自评分?)[^,。?指]{0,8}(?:不是|没有?|未)(?:得|拿)?满分"
)
_TOTAL = re.compile(r"自评(?:得|总)?分|总分")


def explain(asked: Understood, corpus: Corpus) -> Answer | None:
    """State how points or a deviation came about; None where the question asks for no such thing."""
    managed = bool(_MANAGEMENT.search(asked.text))
    points = _OF_POINTS.search(asked.text) or (managed and "list" in asked.aspects)
    if not (WHY.search(asked.text) or managed) or not points:
        return None
    found = records(documents_for(asked, corpus))
    named = named_projects(asked.text, (record.name for record in found))
    chosen = tuple(record for record in found if record.name in named)
    if managed:
        return _management(asked, chosen[0] if len(chosen) == 1 else None, found)
    if (
        len(chosen) == 1
        and (_NOT_FULL.search(asked.text) or _says_total(asked, chosen[0]))
        and (total := _total(asked, chosen[0]))
    ):
        return total
    rows = tuple(_rows(asked.text, chosen if len(chosen) == 1 else found))
    if rows:
        return _of_rows(asked, rows)
    if len(chosen) == 1 and _EXECUTION.search(asked.text):
        return _execution(asked, chosen[0])
    return _total(asked, chosen[0]) if len(chosen) == 1 and _TOTAL.search(asked.text) else None


def _says_total(asked: Understood, record: Record) -> bool:
    """Whether the points that the question names are the project's total."""
    total = amount_of(record, MEASURES[-1])
    return total is not None and any(Decimal(number) == total.value for number, _ in numbers(asked.text))


def _rows(text: str, found: tuple[Record, ...]) -> Iterator[tuple[Record, Result]]:
    """Yield the rows that the question names, else those whose points or deviation it quotes."""
    narrowed = text
    for record in found if len(found) == 1 else ():
        narrowed = without_name(text, record.name)
    if named := rows_named(text, found) or rows_named(narrowed, found):
        lost = tuple((record, result) for record, result in named if _lost(result))
        yield from lost or named
        return
    quoted = {Decimal(number) for number, _ in numbers(text)}
    for record in found:
        for result in record.form.results:
            printed = {abs(amount.value) for amount in (result.score, result.deviation) if amount and _lost(result)}
            if printed & quoted:
                yield record, result


def _lost(result: Result) -> bool:
    return bool(result.score and result.weight and result.score.value < result.weight.value)


def _of_rows(asked: Understood, rows: tuple[tuple[Record, Result], ...]) -> Answer | None:
    said, steps, cited = [], [], []
    for record, result in rows:
        _, rubric = rubric_of(record.form)
        recomputed = result_of(result, rubric)
        if recomputed is None:
            continue
        points = f"分值{_printed(result.weight)}，得{_printed(result.score)}分，偏差度{_printed(result.deviation)}"
        reason = f"；自评表填写的原因：“{result.deviation_reason}”" if result.deviation_reason else ""
        debatable = "（各地规则不同，此为依该表推得）" if recomputed.debatable else ""
        said.append(
            f"{title(record.document)}：“{record.form.project}”的“{result.level3}”目标{result.target.raw}、"
            f"实际{result.actual.raw}，{points}。算法：{recomputed.steps}{debatable}{reason}。"
        )
        deviation = f"；偏差度：{recomputed.deviation}" if recomputed.deviation is not None else ""
        steps.append(f"{recomputed.steps}{deviation}")
        cited.append(row_citation(record, result))
    if not said:
        return None
    return _answer(asked, "\n".join(said), tuple(cited), tuple(steps))


def _printed(amount: object) -> str:
    return str(getattr(amount, "value", "未填"))


def _execution(asked: Understood, record: Record) -> Answer | None:
    recomputed = execution_of(record.form)
    if recomputed is None:
        return None
    measures = [
        measure
        for measure in MEASURES
        if measure.of_form in {"execution_rate", "execution_score", "executed", "full_year_budget"}
    ]
    cited = tuple(dict.fromkeys(one for measure in measures for one in citations(record, measure)))
    rule = "预算执行率＝全年执行数÷全年预算数，得分＝分值×执行率"
    text = f"{title(record.document)}：“{record.form.project}”{rule}：{recomputed.steps}。"
    return _answer(asked, text, cited, (recomputed.steps,))


def _total(asked: Understood, record: Record) -> Answer | None:
    """State what the total is made of: execution, fund management and the indicators, those with points lost named."""
    form = record.form
    total = amount_of(record, MEASURES[-1])
    if total is None or not form.attached:
        return None
    parts = [("预算执行", form.execution_score.value)] if form.execution_score else []
    parts += [(item.item, item.score.value) for item in form.management if item.score]
    parts += [(result.level3, result.score.value) for result in form.results if result.score]
    adding = f"{' + '.join(str(value) for _, value in parts)} = {sum(value for _, value in parts)}"
    lost = "；".join(
        f"“{result.level3}”{_printed(result.weight)}分得{_printed(result.score)}分"
        for result in form.results
        if _lost(result)
    )
    losses = f"预算执行得{_printed(form.execution_score)}分{'；' if lost else ''}{lost}"
    whose = f"{title(record.document)}：“{form.project}”"
    text = f"{whose}自评总分{shown(total, '分')}，由各行得分相加：{adding}。扣分之处：{losses}。"
    cited = (
        *citations(record, MEASURES[-1]),
        *citations(record, MEASURES[0]),
        *(row_citation(record, result) for result in form.results),
    )
    return _answer(asked, text, tuple(dict.fromkeys(cited)), (adding,))


def _management(asked: Understood, record: Record | None, found: tuple[Record, ...]) -> Answer | None:
    record = record or next((one for one in found if one.form.management), None)
    if record is None or not record.form.management:
        return None
    items = record.form.management
    said = "；".join(f"{item.item}{_printed(item.weight)}分（得{_printed(item.score)}分）" for item in items)
    total = sum(item.weight.value for item in items if item.weight)
    adding = f"{' + '.join(_printed(item.weight) for item in items)} = {total}"
    path = self_assessment_path(record.form)
    cited = tuple(
        Citation(
            record.document.ref,
            record.document.file,
            path,
            f"资金管理 {item.source.text}",
            item.source.text,
            item.source,
        )
        for item in items
    )
    text = f"{title(record.document)}：“{record.form.project}”资金管理情况共{total}分，由{said}构成。"
    return _answer(asked, text, cited, (adding,))


def _answer(asked: Understood, text: str, cited: tuple[Citation, ...], working: tuple[str, ...]) -> Answer:
    return Answer(asked.question, text, found=True, kind="explanation", citations=cited, working=working)


KIND = Kind(
    title="得分缘由",
    rank=12,
    examples=("设备数量为什么只得7.79分？", "偏差度−38.75是怎么算的？", "资金管理情况20分怎么构成？"),
    answer=explain,
)
