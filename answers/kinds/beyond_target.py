"""By how much a result of a self-assessment lies beyond its target, or falls short of it."""

import re

from answers.indicator_rows import row_citation, rows_named, without_name
from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import SUM
from answers.projects import named_projects
from answers.records import MEASURES, records
from answers.scope import documents_for
from answers.titles import title

_BEYOND = re.compile(
    r"超(?:过|出)?(?:了)?(?:目标|指标)?值?(?:多少|几)|(?:比|距|离|和|与)(?:年度)?(?:目标|指标)值?[^,。?]{0,4}(?:多|少|高|低|差)(?:了)?(?:多少|几)"
    r"|差(?:了)?(?:多少|几)(?:[人条次个])?(?:才)?(?:达标|达到目标|完成)|短(?:了)?(?:多少|几)"
)


def beyond(asked: Understood, corpus: Corpus) -> Answer | None:
    """State target, result and what lies between them; None where not one row with two like numbers is named."""
    if not _BEYOND.search(asked.text) or SUM.search(asked.text):
        return None
    known = records(documents_for(asked, corpus))
    named = named_projects(asked.text, (record.name for record in known))
    chosen = [record for record in known if not named or record.name in named]
    text = _BEYOND.sub(" ", asked.text)
    rows = rows_named(without_name(text, chosen[0].name) if len(chosen) == 1 else text, chosen)
    if len(rows) != 1 or any(measure.asked.search(text) for measure in MEASURES):
        return None
    record, result = rows[0]
    target, actual = result.target, result.actual
    if target.value is None or actual.value is None or target.unit != actual.unit:
        return None
    apart = actual.value - target.value
    verdict = f"超出{apart}{actual.unit}" if apart > 0 else f"少{-apart}{actual.unit}" if apart else "正好相等"
    said = f"“{record.form.project}”的“{result.level3}”目标{target.raw}，实际{actual.raw}，实际比目标值{verdict}。"
    return Answer(
        asked.question,
        f"{title(record.document)}：{said}",
        found=True,
        kind="difference",
        citations=(row_citation(record, result),),
        working=(f"{actual.value} - {target.value} = {apart}",),
    )


KIND = Kind(
    title="与目标之差",
    rank=13,
    examples=("会议费项目的总成本超了多少？",),
    answer=beyond,
)
