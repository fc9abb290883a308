"""What Whoosh is told about a passage."""

import numpy as np
from whoosh import columns, fields, formats

POSITIONAL = ("text", "printed")
FACETS = ("department", "year", "kind")
AMOUNTS = (
    b"amounts"  # the one term of the field ``amount``: its values are the sums of a passage, in hundredths of a yuan
)


class PackedPositions(formats.Positions):  # type: ignore[misc]  # whoosh has no types
    """Positions as packed numbers instead of a pickle per posting."""

    def decode_positions(self, stored: bytes) -> list[int]:
        """Return the positions."""
        positions: list[int] = np.frombuffer(stored, np.uint32).tolist()
        return positions


class Bigrams(fields.TEXT):  # type: ignore[misc]  # whoosh has no types
    """A text as overlapping pairs of characters, and its whole numbers behind a sign of their own."""

    def __init__(self) -> None:
        super().__init__(phrase=True, stored=False)
        self.format = PackedPositions()


def _facet() -> fields.ID:
    return fields.ID(sortable=columns.RefBytesColumn())


SCHEMA = fields.Schema(
    ref=fields.ID(),
    department=_facet(),
    year=_facet(),
    kind=_facet(),
    path=fields.ID(),  # every heading above a passage is a term
    text=Bigrams(),
    printed=Bigrams(),  # the printed form, where it is another
    amount=fields.ID(),
    size=fields.COLUMN(
        columns.NumericColumn("I")
    ),  # characters of the normal form, or of the printed one where that is longer
)
