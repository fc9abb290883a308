"""The forms of performance management: targets and self-assessments, one file a form, read by their labels."""

import sys
from collections.abc import Sequence

from disclosures.form import FormDeclaration, Forms
from disclosures.model import Identity
from disclosures.rawtable import RawTable
from discovery import declared


def read(raws: Sequence[RawTable], identity: Identity) -> Forms:
    """Return what all forms among the tables say; a table that no form recognises adds nothing."""
    declarations = declared(sys.modules[__name__], FormDeclaration).values()
    forms = Forms()
    for raw in raws:
        form = next((declaration for declaration in declarations if declaration.recognises(raw)), None)
        forms += form.read(raw, identity) if form else Forms()
    return forms


def recognised(raw: RawTable) -> str | None:
    """The name of the form that a table is, or None."""
    declarations = declared(sys.modules[__name__], FormDeclaration).items()
    return next((name for name, declaration in declarations if declaration.recognises(raw)), None)
