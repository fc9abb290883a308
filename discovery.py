"""Finds the one object that each module of a package declares.

A check, a table, a file type and a question kind are each one declared object in one file; adding one is adding
the file. Nothing else keeps a list.
"""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


class Undeclared(LookupError):
    """A module of a package of declarations declares none, or more than one, of what the package holds."""

    def __init__(self, module: str, kind: type, found: int) -> None:
        super().__init__(f"{module} declares {found} objects of {kind.__name__}, not one")
        self.module = module
        self.found = found


def declared(package: ModuleType, kind: type[T]) -> dict[str, T]:
    """Return the declared object of every module below the package, keyed by its path below it, in sorted order.

    The key of ``review/checks/totals/rows_add_up.py`` is ``totals/rows_add_up``. Modules whose name starts with an
    underscore hold helpers and are passed over.

    Raises Undeclared for a module with no object of the kind or with several.
    """
    prefix = f"{package.__name__}."
    found: dict[str, T] = {}
    for info in pkgutil.walk_packages(package.__path__, prefix):
        short = info.name.removeprefix(prefix)
        if info.ispkg or any(part.startswith("_") for part in short.split(".")):
            continue
        module = importlib.import_module(info.name)
        objects = [
            value
            for value in vars(module).values()
            if isinstance(value, kind) and getattr(value, "__module__", info.name) in {info.name, kind.__module__}
        ]
        if len(objects) != 1:
            raise Undeclared(info.name, kind, len(objects))
        found[short.replace(".", "/")] = objects[0]
    return dict(sorted(found.items()))
