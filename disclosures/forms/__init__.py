"""The forms of performance management: targets and self-assessments, one file a form, read by their labels."""

import sys
from collections.abc import Sequence
from functools import cache

from disclosures.form import FormDeclaration, Forms
from disclosures.model import Identity
from disclosures.rawtable import RawTable
from discovery import declared


def read(raws: Sequence[RawTable], identity: Identity) -> Forms:
    """Return what all forms among the tables say; a table that no form recognises adds nothing."""
    forms = Forms()
    for raw in raws:
        name = recognised(raw)
        forms += _declarations()[name].read(raw, identity) if name else Forms()
    return forms


def recognised(raw: RawTable) -> str | None:
    """The name of the form that a table is, or None."""
    return next((name for name, declaration in _declarations().items() if declaration.recognises(raw)), None)


@cache
def _declarations() -> dict[str, FormDeclaration]:
    return declared(sys.modules[__name__], FormDeclaration)
