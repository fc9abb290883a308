"""What the views work with: settings, store, search index and the way to the workers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from flask import current_app

from answers.language_model import LanguageModel
from search_index.engine import Engine
from settings import Settings
from storage.store import Store

EXTENSION = "jishen"


@dataclass(frozen=True, slots=True)
class House:
    """Opened once an application.

    ``enqueue`` hands filings to the workers; ``announce_switch`` tells them that a check was switched; ``model``
    reads and words what it is asked to, if there is one.
    """

    settings: Settings
    store: Store
    index: Engine
    enqueue: Callable[[Iterable[str]], None]
    announce_switch: Callable[[], None]
    model: LanguageModel | None = None


def house() -> House:
    """Return the house of the application that serves this request."""
    opened: House = current_app.extensions[EXTENSION]
    return opened


def store() -> Store:
    """Return the store."""
    return house().store
