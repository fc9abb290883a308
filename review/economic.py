"""The table of basic expenditure by economic class, whether it prints one list of subjects or three side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from disclosures.amounts import NotANumber, read_amount
from disclosures.model import Amount, Row, Table
from review.lines import Role, amounts_of, lines, total_line

PERSONNEL = ("301", "303")
PUBLIC = ("302", "307", "309", "310", "399")
CLASS_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """One economic subject: code, name and amount, None where blank."""

    code: str
    name: str
    amount: Amount | None


@dataclass(frozen=True, slots=True)
class Detail:
    """Classes, items, and the sums of personnel and public funds that the table prints."""

    classes: Mapping[str, Subject]
    items: tuple[Subject, ...]
    personnel: Amount | None
    public: Amount | None
    total: Amount | None


def details(table: Table) -> Detail:
    """Return the subjects of a table of basic expenditure."""
    if table.index("group1.code") is None:
        return _one_list(table)
    subjects = tuple(subject for row in table.rows for subject in _groups(table, row))
    classes = {subject.code: subject for subject in subjects if len(subject.code) == CLASS_LENGTH}
    items = tuple(subject for subject in subjects if len(subject.code) > CLASS_LENGTH)
    return Detail(classes, items, _foot(table, "人员经费合计"), _foot(table, "公用经费合计"), None)


def _groups(table: Table, row: Row) -> list[Subject]:
    amounts, _ = amounts_of(table, row)
    found = []
    for number in (1, 2, 3):
        code = table.text(row, f"group{number}.code")
        if code.isdigit():
            found.append(Subject(code, table.text(row, f"group{number}.name"), amounts.get(f"group{number}.amount")))
    return found


def _foot(table: Table, name: str) -> Amount | None:
    """The amount that follows a sum's name in its row, wherever merged cells put it."""
    for row in reversed(table.rows):
        after = False
        for cell in row.cells:
            text = "".join(cell.text.split()) if cell else ""
            if text == name:
                after = True
            elif after and text and cell is not None:
                try:
                    return read_amount(cell.source, table.unit or "万元")
                except NotANumber:
                    break
    return None


def _one_list(table: Table) -> Detail:
    found = lines(table)
    top = total_line(found)
    items = tuple(
        Subject(line.code, line.name, line.amounts.get("total"))
        for line in found
        if line.role is Role.LEAF and line.code
    )
    sums = top.amounts if top else {}
    return Detail({}, items, sums.get("personnel"), sums.get("public"), sums.get("total"))
