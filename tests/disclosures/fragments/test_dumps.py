"""Documents whose content is known, written one fragment a line, and what is read from them."""

from pathlib import Path

import pytest

import readers
from benchmarks.dumps import Known, bare, dump, known_tables, score
from disclosures import forms, parse
from disclosures.layout import recognise
from disclosures.model import Identity
from disclosures.stitching import raw_tables
from samples import budget, final_accounts
from samples.content import Grid

SHARED = Path(__file__).parents[3] / "../shared/disclosures"
NOBODY = Identity(None, None, None, None)


def paths(header):
    """The header path of every column; a cell like its neighbour above is merged with it."""
    rows = range(len(header))
    return tuple(
        tuple(bare(header[row][column]) for row in rows if row == 0 or header[row][column] != header[row - 1][column])
        for column in range(len(header[0]))
    )


def known(content):
    """The content's tables; the line that counts columns (栏次) stands by itself."""
    for number, grid in enumerate((block for block in content.blocks if isinstance(block, Grid)), 1):
        counted = bool(grid.rows) and (grid.rows[0][0] == "栏次" or grid.rows[0][0] == "1")
        numbers = tuple(filter(None, grid.rows[0])) if counted else ()
        rows = tuple(tuple(map(bare, row)) for row in grid.rows[counted:])
        head = f"部门名称：{grid.department} {grid.unit_line}"
        yield Known(
            grid.title, grid.number or f"预算{number:02}表", head, paths(grid.header), rows, tuple(grid.notes), numbers
        )


@pytest.mark.parametrize("seed", range(3))
def test_every_amount_of_a_dumped_budget_stands_under_its_column(seed):
    tables = list(known(budget.content()))

    read = score(tables, dump(tables, seed))

    assert (read.right, read.wrong, read.unplaced) == (read.amounts, 0, 0), read.misses
    assert read.words_right == read.words, read.misses


@pytest.mark.parametrize("seed", range(3))
def test_every_amount_of_dumped_final_accounts_stands_under_its_column(seed):
    tables = [table for table in known(final_accounts.content()) if "明细" not in table.title]

    read = score(tables, dump(tables, seed))

    assert (read.right, read.wrong, read.unplaced) == (read.amounts, 0, 0), read.misses


@pytest.mark.shared
@pytest.mark.parametrize("zeros", [True, False], ids=["noughts printed", "noughts blank"])
@pytest.mark.parametrize("path", sorted(SHARED.rglob("*.truth.json"))[::3], ids=lambda path: path.name[:8])
def test_dumped_tables_of_the_samples_have_no_wrong_amount(path, zeros):
    tables = known_tables(path, zeros=zeros)

    read = score(tables, dump(tables, seed=1))

    assert read.wrong == 0, read.misses
    assert read.right >= 0.97 * read.amounts, read.misses


def published():
    """The published dump and the PDF of the same document."""
    text = next(SHARED.glob("published_text/001_*.txt"), None)
    if text is None:
        pytest.skip("no shared disclosures")
    return raw_tables(readers.read(text)), raw_tables(readers.read(next(SHARED.glob("001_*.pdf"))))


@pytest.mark.shared
def test_the_published_dump_gives_the_tables_of_its_pdf_cell_by_cell():
    tables, drawn = (recognise(raws, NOBODY)[0] for raws in published())

    def content(table):
        heads = [bare(column.heading) for column in table.columns]
        return heads, [[bare(cell.text) if cell else "" for cell in row.cells] for row in table.rows]

    assert [table.kind for table in tables] == [table.kind for table in drawn]
    assert [content(table) for table in tables] == [content(table) for table in drawn]


@pytest.mark.shared
def test_the_published_dump_gives_the_forms_of_its_pdf_field_by_field():
    dumped, drawn = (forms.read(raws, NOBODY) for raws in published())

    def indicators(read):
        return sorted(
            (bare(one.scope), bare(one.level1), bare(one.level2), bare(one.level3), bare(one.target.raw))
            for one in read.indicators
        )

    def budget_of(read):
        return {key: amount and amount.value for key, amount in read.whole_department.budget.items()}

    assert indicators(dumped) == indicators(drawn)
    assert budget_of(dumped) == budget_of(drawn)
    assert [task.name for task in dumped.whole_department.tasks] == [task.name for task in drawn.whole_department.tasks]


@pytest.mark.shared
def test_no_table_of_the_published_dump_is_left_among_its_clauses():
    path = next(SHARED.glob("published_text/001_*.txt"), None)
    if path is None:
        pytest.skip("no shared disclosures")

    disclosure = parse(readers.read(path))

    first = min(table.source.lines[0] for table in disclosure.tables)
    assert max(len(clause.text) for clause in disclosure.clauses) < 400
    assert all(clause.source.lines[1] < first for clause in disclosure.clauses)
