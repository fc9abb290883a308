"""Text dumps whose cells stand on lines of their own, wrapped and without their blanks → raw tables."""

from disclosures.fragments.dumps import dumps, read
from disclosures.fragments.evidence import Evidence
from disclosures.fragments.grids import as_printed, table
from disclosures.fragments.regions import Region, regions
from disclosures.fragments.whole_department import whole_department_cells
from disclosures.rawtable import RawTable
from readers.document import Document


def fragment_tables(document: Document) -> tuple[RawTable, ...]:
    """Return the tables of a text that has no tabs between its cells; none for other documents.

    Amounts stand under their column where known layout and arithmetic leave one; others stand in a last column without
    heading, and the table's ``doubts`` say so.
    """
    found = regions(document)
    known = dumps(found)
    evidence = Evidence()
    tables = {dump.region: read(dump, evidence) for dump in known}
    return tuple(tables[region] if region in tables else _form(region) for region in found)


def _form(region: Region) -> RawTable:
    """A region without a statutory table's header: the whole department's targets, else its lines as printed."""
    form = whole_department_cells(region)
    if form is None:
        return as_printed(region)
    cells, rows = form
    return table(region, cells, rows, 1 + max(cell.column for cell in cells))
