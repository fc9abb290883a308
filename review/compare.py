"""Interval arithmetic from printed precision: two figures disagree only where no pair of true values could agree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from disclosures.model import Amount, Source
from review.model import Observation, Outcome, Severity

HALF = Decimal("0.5")
HUNDRED = Decimal(100)
SHOWN_PARTS = 12


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed range of the values that a printed figure may stand for."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, factor: Decimal) -> "Interval":
        ends = (self.low * factor, self.high * factor)
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide; raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def meets(self, other: "Interval") -> bool:
        """True where both ranges share a value, their ends included."""
        return self.low <= other.high and other.low <= self.high

    def narrowed(self, other: "Interval") -> "Interval":
        """The common part of two printings of one fact; the first alone where they share nothing."""
        return Interval(max(self.low, other.low), min(self.high, other.high)) if self.meets(other) else self


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a printed figure compares with what others give, with the arithmetic in words."""

    outcome: Outcome
    reported: str
    expected: str
    working: str

    def worded(self, message: str) -> str:
        """The message with {reported}, {expected} and {working} filled in."""
        return filled(message, {"reported": self.reported, "expected": self.expected, "working": self.working})

    def observed(
        self, anchor: str, message: str, sources: Iterable[Source], *, severity: Severity | None = None
    ) -> Observation:
        """Return the observation; ``message`` may use {reported}, {expected} and {working}."""
        return Observation(
            self.outcome,
            anchor,
            self.worded(message),
            self.reported,
            self.expected,
            self.working,
            tuple(sources),
            severity,
        )


def filled(message: str, values: Mapping[str, str]) -> str:
    """Put values in the place of {names}; braces that the document itself prints are left alone."""
    for name, value in values.items():
        message = message.replace(f"{{{name}}}", value)
    return message


def half_up(value: Decimal, places: int = 2) -> Decimal:
    """Round half up, as points and percentages are printed (6.125 → 6.13)."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def interval(amount: Amount) -> Interval:
    """Return half of the last printed digit each way, in yuan for money; a bare 0 means nothing at all."""
    if amount.value == 0 and amount.step >= 1:
        return Interval(Decimal(0), Decimal(0))
    margin = amount.base_step * HALF
    return Interval(amount.base - margin, amount.base + margin)


def sharpened(amount: Amount, beside: Iterable[Amount | None]) -> Amount:
    """Return the amount at the finest precision printed beside it in the same unit.

    A form or sentence that prints 56.86 beside 60 has dropped the zeros of 60.00; it has not rounded.
    """
    step = min((other.step for other in beside if other is not None and other.unit == amount.unit), default=amount.step)
    return amount if step >= amount.step else Amount(amount.value, step, amount.unit, amount.source)


def printed(amount: Amount) -> str:
    """Return the figure as it would be read aloud: digits and unit, no separators."""
    return f"{amount.value}{amount.unit}"


def _outcome(*, equal: bool, meeting: bool) -> Outcome:
    if equal:
        return Outcome.HOLDS
    return Outcome.TAIL if meeting else Outcome.FAILS


def agree(reported: Amount, *others: Amount) -> Comparison:
    """Compare several printings of one fact: equal values hold, meeting intervals are a tail, anything else fails."""
    common = interval(others[0])
    for other in others[1:]:
        common = common.narrowed(interval(other))
    equal = all(reported.base == other.base for other in others)
    meeting = all(interval(reported).meets(interval(other)) for other in others) and interval(reported).meets(common)
    meeting = meeting or all(_cut_off(reported, other) for other in others)
    expected = "、".join(dict.fromkeys(printed(other) for other in others))
    sign = "＝" if equal else "≠"
    return Comparison(
        _outcome(equal=equal, meeting=meeting), printed(reported), expected, f"{printed(reported)} {sign} {expected}"
    )


def _cut_off(one: Amount, other: Amount) -> bool:
    """True where one printing of decimals is the other with its last digits cut off (9.78 for 9.7884)."""
    coarse, fine = sorted((one, other), key=lambda amount: -amount.base_step)
    if coarse.step >= 1 or coarse.base_step == fine.base_step:
        return False
    return (fine.base / coarse.base_step).to_integral_value(rounding=ROUND_DOWN) * coarse.base_step == coarse.base


def add_up(total: Amount, parts: Sequence[Amount], minus: Sequence[Amount] = ()) -> Comparison:
    """Compare a total with the sum of its parts (less ``minus``); every addend may carry half of its last digit."""
    nothing = Interval(Decimal(0), Decimal(0))
    reach = sum((interval(part) for part in parts), start=nothing)
    reach = reach - sum((interval(part) for part in minus), start=nothing)
    base = sum((part.base for part in parts), start=Decimal(0)) - sum((part.base for part in minus), start=Decimal(0))
    value = _in_unit(base, total)
    shown = [str(part.value) for part in parts]
    if len(shown) > SHOWN_PARTS:
        shown = [*shown[:SHOWN_PARTS], f"…（共{len(parts)}项）"]
    sum_text = "+".join(shown) + "".join(f"-{part.value}" for part in minus)
    sign = "＝" if base == total.base else "≠"
    return Comparison(
        _outcome(equal=base == total.base, meeting=interval(total).meets(reach)),
        printed(total),
        f"{value}{total.unit}",
        f"{sum_text}={value} {sign} {total.value}",
    )


def explained_by_one(total: Amount, parts: Sequence[Amount]) -> bool:
    """True where the parts would add up without one of them: a line that repeats another, not a wrong figure."""
    if add_up(total, parts).outcome is not Outcome.FAILS:
        return False
    without = ([*parts[:index], *parts[index + 1 :]] for index in range(len(parts)))
    return any(add_up(total, rest).outcome is not Outcome.FAILS for rest in without if rest)


def multiplied(total: Amount, parts: Sequence[Amount]) -> bool:
    """True where the parts make twice or three times the total: groups were added beside their lines."""
    return bool(total.value) and any(
        add_up(Amount(total.value * times, total.step * times, total.unit, total.source), parts).outcome
        is not Outcome.FAILS
        for times in (2, 3)
    )


def _in_unit(base: Decimal, like: Amount) -> Decimal:
    value = base / like.factor
    return value.quantize(like.step) if value == value.quantize(like.step) else value.normalize()


def _percent_interval(percent: Amount) -> Interval:
    """Printed percentages are rounded or cut off; both readings are allowed."""
    half = percent.step * HALF
    if percent.value < 0:
        return Interval(percent.value - percent.step, percent.value + half)
    return Interval(percent.value - half, percent.value + percent.step)


def _percent(value: Interval, exact: Decimal, quoted: Amount, working: str) -> Comparison:
    places = max(0, -int(quoted.step.normalize().as_tuple().exponent))
    rounded = half_up(exact, places)
    shown = half_up(exact, max(places, 2))
    sign = "＝" if rounded == quoted.value else "≠"
    return Comparison(
        _outcome(equal=rounded == quoted.value, meeting=value.meets(_percent_interval(quoted))),
        f"{quoted.value}%",
        f"{shown}%",
        f"{working}={shown}% {sign} {quoted.value}%",
    )


def ratio(part: Amount, whole: Amount, quoted: Amount) -> Comparison | None:
    """Compare a quoted percentage with part ÷ whole; None where the whole is, or may be, zero."""
    try:
        value = interval(part) / interval(whole) * HUNDRED
    except ZeroDivisionError:
        return None
    return _percent(value, part.base / whole.base * HUNDRED, quoted, f"{part.value} ÷ {whole.value}")


def growth(current: Amount, change: Amount, quoted: Amount) -> Comparison | None:
    """Compare a quoted growth rate with change ÷ (current − change); None where there was nothing before.

    ``change`` and ``quoted`` are compared by size; whether a rise is called a fall is the caller's question.
    """
    previous = interval(current) - interval(change)
    if previous.low <= 0:
        return None
    value = interval(change) / previous * HUNDRED
    base = current.base - change.base
    return _percent(value, change.base / base * HUNDRED, quoted, _before(change, current))


def _before(change: Amount, current: Amount) -> str:
    """The change over what there was before, in words."""
    sign = "+" if change.value < 0 else "-"
    return f"{change.value} ÷ ({current.value}{sign}{abs(change.value)})"
