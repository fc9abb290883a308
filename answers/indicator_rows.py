"""The scored indicator rows of self-assessments: which one a question names, and what of it is asked."""

import re
from collections.abc import Iterable

from answers.model import Citation
from answers.projects import common, named_projects
from answers.records import Record
from disclosures.model import Result
from search_index.analysis import normal_form
from search_index.schema import result_text, self_assessment_path

_SHORTEST_NAME = 3
_SHOWN = 5
_PARTS = (
    ("年度指标值", re.compile(r"目标|指标值|计划|要求")),
    ("实际完成值", re.compile(r"实际|完成(?!时间|率)|达到|做到|结果")),
    ("分值", re.compile(r"分值|满分|权重")),
    ("得分", re.compile(r"得(?:了)?(?:多少|几)?分|得分|几分|扣|多少分")),
    ("偏差度", re.compile(r"偏差度|偏离|偏差率")),
    ("偏差原因", re.compile(r"偏差原因|原因")),
)


def rows_named(text: str, found: Iterable[Record]) -> tuple[tuple[Record, Result], ...]:
    """Return the rows whose indicator a normalised text names, at most five."""
    rows = [(record, result) for record in found for result in record.form.results]
    names = {normal_form(result.level3) for _, result in rows}
    named = named_projects(text, (name for name in names if len(name) >= _SHORTEST_NAME), _SHORTEST_NAME)
    if len(named) != 1:
        return ()
    return tuple(row for row in rows if normal_form(row[1].level3) == named[0])[:_SHOWN]


def row_citation(record: Record, result: Result) -> Citation:
    """Return a row as a citation, read with its project's name."""
    document, path = record.document, self_assessment_path(record.form)
    text = f"{record.form.project}；{result_text(result)}"
    return Citation(document.ref, document.file, path, text, result.source.text, result.source)


def without_name(text: str, name: str) -> str:
    """Return a text without a project's name, or, where it stands in part only, without the parts of it."""
    if name in text:
        return text.replace(name, " ")
    for start, stretch in reversed(common(text, name)):
        text = f"{text[:start]} {text[start + len(stretch) :]}"
    return text


def stated(text: str, result: Result) -> str:
    """Return the parts of a row that the text asks for, all of them where it asks for none, as printed."""
    name = normal_form(result.level3)
    rest = text.replace(name, " ")
    asked = {part for part, pattern in _PARTS if pattern.search(rest)}
    printed = {
        "年度指标值": result.target.raw,
        "实际完成值": result.actual.raw,
        "分值": result.weight.source.text if result.weight else "",
        "得分": f"{result.score.source.text}分" if result.score else "",
        "偏差度": result.deviation.source.text if result.deviation else "",
        "偏差原因": result.deviation_reason,
    }
    shown = [f"{part}{value}" for part, value in printed.items() if value and (part in asked or not asked)]
    missing = [f"{part}未披露" for part in asked if not printed[part]]
    return f"“{result.level3}”" + "，".join((*shown, *missing))
