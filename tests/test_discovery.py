"""Declared objects are found by listing the package."""

import sys
from dataclasses import dataclass
from decimal import Decimal

import pytest

from discovery import Undeclared, declared


@dataclass(frozen=True)
class Rule:
    """Stands in for a check, table, format or kind."""

    name: str


def make(tmp_path, monkeypatch, **modules):
    package = tmp_path / "rules_of_test"
    (package / "deep").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "deep" / "__init__.py").write_text("")
    for name, text in modules.items():
        (package / f"{name.replace('__', '/')}.py").write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("rules_of_test")]:
        monkeypatch.delitem(sys.modules, name)
    return __import__("rules_of_test")


def rule(name):
    return f"from decimal import Decimal\nrule = Decimal('{name}')\n"


def test_an_object_is_known_by_its_path_below_the_package(tmp_path, monkeypatch):
    package = make(tmp_path, monkeypatch, one=rule("1"), deep__two=rule("2"))

    assert declared(package, Decimal) == {"deep/two": Decimal(2), "one": Decimal(1)}


def test_a_module_that_declares_nothing_is_an_error(tmp_path, monkeypatch):
    package = make(tmp_path, monkeypatch, empty="")

    with pytest.raises(Undeclared, match="empty declares 0"):
        declared(package, Rule)


def test_modules_with_an_underscore_hold_helpers(tmp_path, monkeypatch):
    package = make(tmp_path, monkeypatch, _shared="")

    assert declared(package, Rule) == {}
