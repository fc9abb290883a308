"""What stands around clauses and rows, found too: headings, lines above tables, empty columns, titles of forms."""

from collections.abc import Iterator
from dataclasses import replace

from disclosures.model import Disclosure, Source, Table

Line = tuple[bool, tuple[str, ...], str, Source]  # whether it is of a table, the headings above it, its text, its place


def headlines(disclosure: Disclosure) -> Iterator[Line]:
    """Return the headings of the text, the lines above tables, the heads of columns that are empty, titles of forms."""
    for heading in disclosure.headings:
        yield False, (), _unbroken(heading.text), heading
    for table in disclosure.tables:
        if above := " ".join(_unbroken(line) for line in table.above or (table.title,) if line):
            yield True, (table.title,), above, _top(table, above)
    for table in disclosure.tables:
        if heads := _empty_columns(table):
            yield True, (table.title,), heads, _top(table, heads)
    whole = disclosure.whole_department
    if whole and whole.title:
        yield False, (), whole.title, Source(whole.title, whole.source.places[:1], whole.source.lines)
    for form in disclosure.self_assessments:
        if form.attached and form.source.text.strip():
            yield False, (), _unbroken(form.source.text), replace(form.source, places=form.source.places[:1])


def _empty_columns(table: Table) -> str:
    """Return the heads of those columns in which no row prints anything: no row tells them."""
    filled = {
        number for row in table.rows for number, cell in enumerate(row.cells) if cell is not None and cell.text.strip()
    }
    heads = (column.heading for number, column in enumerate(table.columns) if number not in filled)
    return "；".join(dict.fromkeys(head for head in heads if head.strip()))


def _unbroken(text: str) -> str:
    return "".join(line.strip() for line in text.splitlines())


def _top(table: Table, text: str) -> Source:
    """Return the first place of a table, where its title stands."""
    return Source(text, table.source.places[:1], table.source.lines)
