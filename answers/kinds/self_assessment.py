"""What a self-assessment says of its project, read from that project's record alone."""

import re

from answers.indicator_rows import row_citation, rows_named, stated, without_name
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import AVERAGE, COMPLIANT, COUNT, DIFFERENCE, RANKING, SUM, WHICH_MORE, WHY, marked
from answers.places import citation_at, sentence_at, sentences_at
from answers.projects import common, named_projects, short_name
from answers.records import (
    GRADE,
    MEASURES,
    Measure,
    Record,
    amount_of,
    citations,
    grade_citations,
    other_amounts,
    records,
    shown,
)
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.vocabulary import is_a_row
from disclosures.model import ManagementItem
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, self_assessment_path

_POINTS = re.compile(r"自评(?:得|总)?分|自评等级|自评结果|得分|总分|多少分|几分|等级|等次|评分")
_WHOLE_DEPARTMENT = re.compile(r"整体(?:支出)?(?:绩效)?")
_OF_SEVERAL = (RANKING, SUM, COMPLIANT, AVERAGE, COUNT, DIFFERENCE, WHICH_MORE, WHY)
# What is done about problems, not the problems: 针对问题采取什么措施.
_MEASURES_TAKEN = re.compile(r"^(?!.*问题[和与及、]).*措施|怎么(?:改|整改)|(?:如何|打算)(?:改|整改)")
_MEASURES_STATED = re.compile("改进措施")
_PROBLEMS_STATED = re.compile("问题及原因|存在.*问题")
_PROBLEMS = re.compile(r"问题|措施|整改")
_ON_THE_FORM = re.compile(r"(?:数量|质量|时效|成本|效益|满意度|产出)指标|指标值|完成值|偏差|满意度")
_LISTED = re.compile(r"哪些|哪几|各个?项目|所有项目|每个项目|哪个项目|资金管理")


def look_up(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what is asked of the project that the question names; None where it asks for something else."""
    if "definition" in asked.aspects or _LISTED.search(asked.text):
        return None
    if marked(asked.text) or any(pattern.search(asked.text) for pattern in _OF_SEVERAL):
        return None
    documents = documents_for(asked, corpus)
    found = records(documents)
    if not found or _is_an_item(asked, found, documents):
        return None
    named = named_projects(asked.text, (record.name for record in found))
    chosen = tuple(record for record in found if record.name in named)
    if not chosen and (_elsewhere(asked) or not rows_named(asked.text, found)):
        return _whole_department(asked) or _unassessed(asked, found)
    if len(chosen) > 1 and len({record.name for record in chosen}) > 1:
        return _which(asked, chosen)
    return _of_rows(asked, chosen or found) or (_of_record(asked, chosen[0]) if chosen else None)


def _is_an_item(asked: Understood, found: tuple[Record, ...], documents: tuple[Document, ...]) -> bool:
    """Whether no project is named whole and a table's row bears all of what is asked for: 办公费, no 办公设备购置."""
    if any(record.name in asked.text for record in found):
        return False
    return any(is_a_row(asked.content, document) for document in documents)


def _elsewhere(asked: Understood) -> bool:
    """Whether the question names no department and a project that has targets and no self-assessment."""
    documents = () if asked.named else asked.documents
    scopes = {normal_form(one.scope) for document in documents for one in document.load().indicators}
    return any(scope in asked.text for scope in scopes - {DEPARTMENT_SCOPE, ""})


def _of_rows(asked: Understood, chosen: tuple[Record, ...]) -> Answer | None:
    """State the indicator rows that the question names, each with its project."""
    text = asked.text
    if len(chosen) == 1:
        whole = {normal_form(result.level3) for result in chosen[0].form.results} - {chosen[0].name}
        own = chosen[0].name
        longest = max((stretch for _, stretch in common(text, own)), key=len, default=own)
        said = own if any(name in text for name in whole) else longest
        rows = rows_named(text.replace(said, " ", 1), chosen) or rows_named(without_name(text, own), chosen)
    else:
        rows = rows_named(text, chosen)
    if not rows:
        return None
    said = "\n".join(
        f"{title(record.document)}：“{record.form.project}”{stated(text, result)}。" for record, result in rows
    )
    cited = tuple(row_citation(record, result) for record, result in rows)
    return Answer(asked.question, said, found=True, kind="self_assessment", citations=cited)


def _of_record(asked: Understood, record: Record) -> Answer | None:
    rest = without_name(asked.text, record.name)
    if not record.form.attached and _ON_THE_FORM.search(rest):
        text = f"{title(record.document)}未披露“{record.form.project}”的这项内容：没有附该项目的自评表。"
        return Answer(asked.question, text, found=False, kind="refusal")
    item = next((one for _, form in record.forms for one in form.management if normal_form(one.item) in rest), None)
    if item is not None:
        return _managed(asked, record, item)
    sought = _MEASURES_STATED if _MEASURES_TAKEN.search(rest) else _PROBLEMS_STATED
    if _PROBLEMS.search(rest) and (quoted := _quoted(asked, record, sought)):
        return quoted
    measures, graded = _measures(rest), bool(GRADE.search(rest))
    return _measured(asked, record, measures, graded=graded) if measures or graded else None


def _quoted(asked: Understood, record: Record, pattern: re.Pattern[str]) -> Answer | None:
    """Quote what of the text about the project says what is looked for: measures to its end, else a sentence."""
    for document, statement in record.statements:
        if pattern is _MEASURES_STATED and (whole := sentences_at(document, statement.source, pattern)):
            said = "".join(cited.quote for cited in whole)
            text = f"{title(document)}：“{record.form.project}”：“{said}”"
            return Answer(asked.question, text, found=True, kind="self_assessment", citations=whole)
        cited = sentence_at(document, statement.source, pattern)
        if pattern.search(cited.quote):
            text = f"{title(document)}：“{record.form.project}”：“{cited.quote}”"
            return Answer(asked.question, text, found=True, kind="self_assessment", citations=(cited,))
    return None


def _measures(text: str) -> tuple[Measure, ...]:
    """Return what is asked for; the points for execution are not the total."""
    found = []
    for measure in MEASURES:
        if measure.asked.search(text):
            found.append(measure)
            text = measure.asked.sub(" ", text)
    return tuple(found)


def _measured(asked: Understood, record: Record, measures: tuple[Measure, ...], *, graded: bool) -> Answer:
    parts: list[str] = []
    cited: list[Citation] = []
    for measure in measures:
        parts.append(_part(record, measure))
        cited += citations(record, measure)
        printed = amount_of(record, measure)
        cited += [
            citation_at(document, other.source)
            for document, _, other in other_amounts(record, measure)
            if printed is not None and other.base != printed.base
        ]
    if graded:
        parts.append(f"自评等级“{record.grade}”" if record.grade else "自评等级未披露")
        cited += grade_citations(record) if record.grade else ()
    text = f"{title(record.document)}：“{record.form.project}”{'，'.join(parts)}。"
    return Answer(
        asked.question, text, found=bool(cited), kind="self_assessment", citations=tuple(dict.fromkeys(cited))
    )


def _part(record: Record, measure: Measure) -> str:
    amount = amount_of(record, measure)
    if amount is None:
        return f"{measure.name}未披露（{'表中该栏为空' if record.form.attached else '未附自评表'}）"
    others = (other for _, _, other in other_amounts(record, measure) if other.base != amount.base)
    differing = "".join(f"（另有一处写作{shown(other, measure.fallback_unit)}，与此不符）" for other in others)
    return f"{measure.name}{shown(amount, measure.fallback_unit)}{differing}"


def _managed(asked: Understood, record: Record, item: ManagementItem) -> Answer:
    printed = (("分值", item.weight), ("得分", item.score))
    said = "，".join(f"{name}{shown(amount, '分')}" for name, amount in printed if amount)
    note = f"，情况说明：“{item.note}”" if item.note else ""
    text = f"{title(record.document)}：“{record.form.project}”资金管理“{item.item}”{said}{note}。"
    cited = citation_at(record.document, item.source, self_assessment_path(record.form))
    return Answer(asked.question, text, found=True, kind="self_assessment", citations=(cited,))


def _whole_department(asked: Understood) -> Answer | None:
    """State the points that the text gives to the whole department's spending."""
    if not (_WHOLE_DEPARTMENT.search(asked.text) and _POINTS.search(asked.text)):
        return None
    for document in asked.documents:
        for coverage in document.load().coverage:
            if coverage.score is not None:
                grade = f"，评价等级“{coverage.grade}”" if coverage.grade else ""
                text = f"{title(document)}：{coverage.budget}绩效自评得分{shown(coverage.score, '分')}{grade}。"
                cited = citation_at(document, coverage.score.source)
                return Answer(asked.question, text, found=True, kind="self_assessment", citations=(cited,))
    return None


def _unassessed(asked: Understood, found: tuple[Record, ...]) -> Answer | None:
    """Refuse points of a project that has no self-assessment; another project's are never given for it."""
    if not _POINTS.search(asked.text) or not asked.named:
        return None
    whose = title(found[0].document)
    known = "、".join(dict.fromkeys(f"“{record.name}”" for record in found))
    for document in asked.documents:
        names = {short_name(one.name, full_name(document)): one.name for one in document.load().projects}
        named = named_projects(asked.text, names)
        if len(named) == 1:
            text = f"{whose}未披露“{names[named[0]]}”的绩效自评结果（没有自评表，文字也没有说明）。"
            return Answer(asked.question, text, found=False, kind="refusal")
    text = f"{whose}中没有查到所问项目的自评结果，无法回答；有自评结果的项目：{known}。请说明是哪个项目。"
    suggestions = tuple(f"{record.name}的自评得分是多少？" for record in found[:4])
    return Answer(asked.question, text, found=False, kind="refusal", suggestions=suggestions)


def _which(asked: Understood, chosen: tuple[Record, ...]) -> Answer:
    names = tuple(dict.fromkeys(record.name for record in chosen))
    text = f"不止一个项目的名称与所问相符，请说明是哪一个：{'、'.join(f'“{name}”' for name in names)}。"
    return Answer(asked.question, text, found=False, kind="refusal", suggestions=names)


KIND = Kind(
    title="项目自评",
    rank=15,
    examples=("党建活动经费的自评得分和等级是多少？", "会议费项目的全年预算数、执行数和执行率？"),
    answer=look_up,
)
