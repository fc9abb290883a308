"""What we ask of a language model, whichever it is: a text in pieces, within a time, or a reason why there is none."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Protocol


class Unanswered(Exception):
    """The model gave nothing that can be used; ``reason`` says why, for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat: role is system or user."""

    role: str
    content: str


# Yields pieces as they come and "" while nothing comes, and returns the whole text.
Writing = Generator[str, None, str]


class LanguageModel(Protocol):
    """A model that continues a chat. It is never trusted: what it writes is checked before anybody sees it."""

    def write(self, messages: Sequence[Message]) -> Writing:
        """Yield what the model writes; closing the generator ends the call. Raises Unanswered."""
        ...
