"""What an answer can be made of: sentences of clauses, labelled figures of table rows, rows of forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.model import Citation, Document
from disclosures.model import Clause, Disclosure, Row, Source, Table
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
_FIGURE = re.compile(r"^-?[\d,]*\d(?:\.\d+)?%?$")
_CODE_HEADING = re.compile(r"编码|代码|科目$|类$|款$|项$|行次|栏次|序号")
_WHOLE_COLUMNS = ("合计", "总计", "金额", "小计", "决算数", "预算数", "本年合计")
# A cited text is what a reader sees around the quote; longer clauses are cut to the sentences about it.
_AROUND = 400


@dataclass(frozen=True, slots=True)
class Value:
    """A printed figure and the head it stands under."""

    heading: str
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that can be said and cited. ``labels`` name it, ``values`` are its figures; sentences have neither."""

    document: Document
    sort: str
    path: tuple[str, ...]
    text: str
    quote: str
    source: Source
    labels: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    around: str = ""

    @property
    def normal(self) -> str:
        """What it says, in normal form."""
        return normal_form(self.quote if self.sort == "sentence" else self.text)

    @property
    def context(self) -> str:
        """What stands around it, in normal form: headings, and the clause it is a sentence of."""
        return normal_form("\n".join((*self.path, self.around)))

    def citation(self) -> Citation:
        """Return the place to look at."""
        document = self.document
        return Citation(document.ref, document.file, self.path, self.text, self.quote, self.source)


def units(document: Document) -> tuple[Unit, ...]:
    """Return everything that the document says, sentence by sentence and row by row."""
    disclosure = document.load()
    return (
        *(unit for clause in disclosure.clauses for unit in _sentences(document, clause)),
        *(unit for table in disclosure.tables for row in table.rows for unit in _labelled(document, table, row)),
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


def _labelled(document: Document, table: Table, row: Row) -> Iterator[Unit]:
    """A row may hold several labelled groups side by side: what stands left of figures names them."""
    labels: list[str] = []
    codes: list[str] = []
    values: list[Value] = []
    text, source = row_text(table, row), row_source(row, table.source)
    for column, cell in [*zip(table.columns, row.cells, strict=True), (None, None)]:
        printed = " ".join(cell.text.split()) if cell else ""
        figure = column is not None and (
            column.money or (bool(_FIGURE.match(printed)) and not _CODE_HEADING.search(column.heading))
        )
        if column is None or (not figure and values):
            if labels and values:
                named = (*labels, "".join(codes)) if codes else tuple(labels)
                yield Unit(document, "cell", (table.title,), text, source.text, source, named, tuple(values))
            labels, codes, values = [], [], []
        if column is None or not printed:
            continue
        if figure:
            values.append(Value(column.heading, printed, table.unit or ""))
        elif printed.isdecimal():
            codes.append(printed)
        else:
            labels.append(printed)


def _forms(document: Document, disclosure: Disclosure) -> Iterator[Unit]:
    for indicator in disclosure.indicators:
        yield Unit(
            document,
            "indicator",
            indicator_path(indicator),
            indicator_text(indicator),
            indicator.source.text,
            indicator.source,
            (indicator.level3,),
            (Value("指标值", indicator.target.raw),),
        )
    for form in disclosure.self_assessments:
        for result in form.results:
            values = [Value("年度指标值", result.target.raw), Value("实际完成值", result.actual.raw)]
            values += [
                Value(name, amount.source.text)
                for name, amount in (("分值", result.weight), ("得分", result.score), ("偏差度", result.deviation))
                if amount
            ]
            yield Unit(
                document,
                "result",
                self_assessment_path(form),
                result_text(result),
                result.source.text,
                result.source,
                (result.level3,),
                tuple(values),
            )
        named = (
            ("年初预算数", form.initial_budget),
            ("全年预算数", form.full_year_budget),
            ("全年执行数", form.executed),
            ("预算执行率", form.execution_rate),
            ("预算执行得分", form.execution_score),
            ("自评得分（总分）", form.total),
        )
        for name, amount in named:
            if amount:
                yield Unit(
                    document,
                    "form",
                    self_assessment_path(form),
                    f"{form.project}；{name} {amount.source.text}",
                    amount.source.text,
                    amount.source,
                    (form.project, name),
                    (Value(name, amount.source.text, amount.unit),),
                )
