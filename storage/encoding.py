"""Values of the models as JSON and back, exactly: a Decimal keeps every printed digit."""

from decimal import Decimal
from typing import Any, TypeVar

from cattrs.preconf.json import make_converter

T = TypeVar("T")

# What is decoded we encoded ourselves: telling what is wrong with it in detail takes a third of the time.
_converter = make_converter(detailed_validation=False)
_converter.register_unstructure_hook(Decimal, str)
_converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
# What is only known as an object (Disclosure.file) is JSON already.
_converter.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)


def encode(value: object) -> dict[str, Any]:
    """Return a value of a model as JSON knows it: objects, lists, strings, numbers, booleans and nulls."""
    encoded: dict[str, Any] = _converter.unstructure(value)
    return encoded


def decode(encoded: dict[str, Any], kind: type[T]) -> T:
    """Return the value of this kind that was encoded."""
    return _converter.structure(encoded, kind)
