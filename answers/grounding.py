"""No figure in an answer that is not printed in what it cites."""

from answers.model import Answer
from search_index.analysis import normal_form, numbers


def invented(answer: Answer, allowed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the figures of an answer that stand in no quote, nor in its question, working or the ``allowed`` texts."""
    backing = [answer.question, *allowed, *answer.working, *(citation.quote for citation in answer.citations)]
    known = {number for text in backing for number, _ in numbers(normal_form(text))}
    return tuple(number for number, _ in numbers(normal_form(answer.text)) if number not in known)
