"""Disclosures and assessments as JSON and back, exactly: a Decimal keeps every printed digit."""

from decimal import Decimal
from typing import Any

from cattrs.preconf.json import make_converter

from disclosures.model import Disclosure, Source
from review.model import Assessment

_converter = make_converter()
_converter.register_unstructure_hook(Decimal, str)
_converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
# What is only known as an object (Disclosure.file) is JSON already.
_converter.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)


def encode(value: Disclosure | Assessment | Source) -> dict[str, Any]:
    """Return the value as JSON knows it: objects, lists, strings, numbers, booleans and nulls."""
    encoded: dict[str, Any] = _converter.unstructure(value)
    return encoded


def decode_disclosure(encoded: dict[str, Any]) -> Disclosure:
    """Return the disclosure that was encoded."""
    return _converter.structure(encoded, Disclosure)


def decode_assessment(encoded: dict[str, Any]) -> Assessment:
    """Return the assessment that was encoded."""
    return _converter.structure(encoded, Assessment)
