"""What an answer can be made of: sentences of clauses, labelled figures of table rows, rows of forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.cells import Value, groups, labelled
from answers.model import Citation, Document
from disclosures.model import Clause, Disclosure, Indicator, Result, SelfAssessment, Source, Table
from search_index.analysis import normal_form
from search_index.schema import (
    indicator_path,
    indicator_text,
    result_text,
    row_source,
    row_text,
    self_assessment_path,
)

_SENTENCE = re.compile(r"[^。；;！!\n]+[。；;！!\n]*")
# Their rows are read as indicators.
_OF_FORMS = frozenset({"project_targets"})
# A table whose columns are all figures prints one row, of the whole.
_UNNAMED = ("合计",)
# A cited text is what a reader sees around the quote; longer clauses are cut to the sentences about it.
_AROUND = 400
_LONGEST = 900


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that can be said and cited. ``labels`` name it, ``values`` are its figures; sentences have neither.

    ``beside`` is the row that a lone figure of a form stands in, for whoever reads the citation.
    """

    document: Document
    sort: str
    path: tuple[str, ...]
    text: str
    quote: str
    source: Source
    labels: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    around: str = ""
    beside: str = ""

    @property
    def normal(self) -> str:
        """What it says, in normal form; a row is read with its table's title, a cell without its neighbours."""
        if self.sort == "sentence":
            return normal_form(self.quote)
        if self.sort == "cell":
            figures = (f"{value.heading} {value.text}" for value in self.values)
            return normal_form("\n".join((*self.path, *self.labels, *figures)))
        return normal_form("\n".join((*self.path, self.text)))

    @property
    def context(self) -> str:
        """What stands around it, in normal form: headings, and the clause it is a sentence of."""
        return normal_form("\n".join((*self.path, self.around)))

    def citation(self) -> Citation:
        """Return the place to look at."""
        document = self.document
        return Citation(document.ref, document.file, self.path, self._read(), self.quote, self.source)

    def _read(self) -> str:
        """Return a row as printed and then with its heads; only as printed where both are too long to be read."""
        if self.sort in ("sentence", "clause"):
            return self.text
        both = "\n".join(part for part in (self.quote, self.text, self.beside) if part)
        return both if len(both) <= _LONGEST else self.quote


def units(document: Document) -> tuple[Unit, ...]:
    """Return everything that the document says, sentence by sentence and row by row."""
    disclosure = document.load()
    return (
        *(unit for clause in disclosure.clauses for unit in _sentences(document, clause)),
        *(unit for table in disclosure.tables if table.kind not in _OF_FORMS for unit in _labelled(document, table)),
        *_forms(document, disclosure),
    )


def clauses(document: Document) -> tuple[Unit, ...]:
    """Return the clauses of the document, whole."""
    return tuple(
        Unit(document, "clause", clause.path, clause.text, clause.text, clause.source)
        for clause in document.load().clauses
    )


def _sentences(document: Document, clause: Clause) -> Iterator[Unit]:
    for match in _SENTENCE.finditer(clause.text):
        quote = match.group().strip()
        if not quote:
            continue
        start = max(0, match.start() - _AROUND)
        text = clause.text if len(clause.text) <= 2 * _AROUND else clause.text[start : match.end() + _AROUND]
        around = clause.text[max(0, match.start() - 120) : match.start()]
        yield Unit(document, "sentence", clause.path, text, quote, clause.source, around=around)


def _labelled(document: Document, table: Table) -> Iterator[Unit]:
    parts = groups(table)
    for row in table.rows:
        text, source = row_text(table, row), row_source(row, table.source)
        for group in parts:
            labels, values = labelled(table, row, group)
            labels = labels if group.names else _UNNAMED
            if labels and values:
                yield Unit(document, "cell", (table.title,), text, source.text, source, labels, values)


def _forms(document: Document, disclosure: Disclosure) -> Iterator[Unit]:
    yield from (_indicator(document, indicator) for indicator in disclosure.indicators)
    for form in disclosure.self_assessments:
        yield from (_result(document, form, result) for result in form.results)
        yield from _totals(document, form)


def _indicator(document: Document, indicator: Indicator) -> Unit:
    return Unit(
        document,
        "indicator",
        indicator_path(indicator),
        indicator_text(indicator),
        indicator.source.text,
        indicator.source,
        (indicator.level3,),
        (Value("指标值", indicator.target.raw),),
    )


def _result(document: Document, form: SelfAssessment, result: Result) -> Unit:
    points = (("分值", result.weight), ("得分", result.score), ("偏差度", result.deviation))
    return Unit(
        document,
        "result",
        self_assessment_path(form),
        result_text(result),
        result.source.text,
        result.source,
        (result.level3,),
        (
            Value("年度指标值", result.target.raw),
            Value("实际完成值", result.actual.raw),
            *(Value(name, amount.source.text) for name, amount in points if amount),
        ),
    )


def _totals(document: Document, form: SelfAssessment) -> Iterator[Unit]:
    printed = (
        ("年初预算数", form.initial_budget),
        ("全年预算数", form.full_year_budget),
        ("全年执行数", form.executed),
        ("预算执行率", form.execution_rate),
        ("预算执行得分", form.execution_score),
        ("自评总分", form.total),
    )
    for name, amount in printed:
        if amount:
            text = f"{form.project}；{name} {amount.source.text}"
            values = (Value(name, amount.source.text, amount.unit),)
            path, source = self_assessment_path(form), amount.source
            beside = next((row.source.text for row in form.funds if amount in row.amounts), "")
            yield Unit(document, "form", path, text, source.text, source, (name,), values, beside=beside)
