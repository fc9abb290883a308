"""A table made from its header paths, to see what its columns are taken for."""

import pytest

from disclosures.layout import recognise
from disclosures.model import Identity, Place, Source
from disclosures.rawtable import RawCell, RawTable


def source(text):
    return Source(text, (Place(1, (0.0, 0.0, 1.0, 1.0)),))


def header_cells(paths):
    """The merged cells of a header: neighbours with the same headings down to a level share its cell."""
    depth = max(map(len, paths))
    for column, path in enumerate(paths):
        for level, word in enumerate(path):
            if column and level < len(path) - 1 and paths[column - 1][: level + 1] == path[: level + 1]:
                continue
            span = 1
            while (
                level < len(path) - 1
                and column + span < len(paths)
                and paths[column + span][: level + 1] == path[: level + 1]
            ):
                span += 1
            yield RawCell(word, level, column, depth - level if level == len(path) - 1 else 1, span, source(word))


@pytest.fixture
def recognised():
    """Kind and keys of a table with this title and these header paths ("本年收入/合计"), cells of one row given."""

    def recognise_(title, headings, row):
        paths = [tuple(heading.split("/")) for heading in headings]
        depth = max(map(len, paths))
        data = [RawCell(text, depth, column, 1, 1, source(text)) for column, text in enumerate(row)]
        cells = (*header_cells(paths), *data)
        raw = RawTable(title, "", "万元", (), (), cells, depth + 1, len(paths), Source(title))
        tables, _ = recognise([raw], Identity(None, None, None, None))
        return tables[0].kind, [column.key for column in tables[0].columns]

    return recognise_
