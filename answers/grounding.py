"""No figure in an answer that is not printed in what it cites or reckoned, as shown, from what is printed there."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer
from search_index.analysis import normal_form, numbers

_SUM = re.compile(r"^(?P<left>[-+*÷()%\d.\s]+)=\s*(?P<result>-?\d[\d.]*)(?P<unit>%?)$")
_PART = re.compile(r"(?P<sign>[-+÷])?\s*(?:\(1 \+ )?(?P<number>-?\d+(?:\.\d+)?)(?P<unit>%?)\)?")
_COUNT = re.compile(r"^逐项计数:.*?(?P<count>\d+)[项个]$")
# Kinds whose working is the review's own: its steps were judged there, from the same cells.
_REVIEWED = frozenset({"explanation", "inconsistency", "compliance"})


def invented(answer: Answer, allowed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the figures of an answer that stand in no quote and do not follow by its working from figures that do.

    The question and the ``allowed`` texts back figures too; a working whose sum is wrong backs none.
    """
    texts = [answer.question, answer.understood, *allowed, *(citation.quote for citation in answer.citations)]
    known = {figure for text in texts for figure in _figures(text)}
    reviewed = answer.kind in _REVIEWED
    for line in answer.working:
        if reviewed:
            known |= set(_figures(line))
        elif (result := _reckoned(line, known, len(answer.citations))) is not None:
            known.add(result)
    return tuple(figure for figure in _figures(answer.text) if figure not in known)


def _figures(text: str) -> Iterator[str]:
    return (number for number, _ in numbers(normal_form(text)))


def _reckoned(line: str, known: set[str], count: int) -> str | None:
    """Return the result of a right sum of known parts, or a count of no more than is cited; None for any other line."""
    counting = _COUNT.match(normal_form(line))
    if counting and int(counting["count"]) <= count:
        return counting["count"]
    match = _SUM.match(normal_form(line).replace(",", ""))
    if match is None:
        return None
    parts = list(_PART.finditer(match["left"]))
    counted = {str(number) for number in range(1, count + 1)} if "÷" in match["left"] else set()
    if any(part["number"].lstrip("-") not in known | counted for part in parts):
        return None
    result = Decimal(match["result"])
    exact = _value(parts, "÷ (1 +" in match["left"] or "÷(1+" in match["left"])
    if match["unit"] == "%":
        exact *= 100
    rounded = exact.quantize(Decimal(1).scaleb(int(result.as_tuple().exponent)), ROUND_HALF_UP)
    shown = next(_figures(match["result"]))
    return shown if rounded == result or abs(exact - result) < Decimal("0.005") else None


def _value(parts: list[re.Match[str]], by_rate: bool) -> Decimal:
    total = Decimal(parts[0]["number"])
    for part in parts[1:]:
        number = Decimal(part["number"])
        if part["sign"] == "÷":
            total /= 1 + number / 100 if by_rate else number
        else:
            total += -number if part["sign"] == "-" else number
    return total
