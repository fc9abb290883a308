"""Target + actual + points → the points and the deviation that follow, with every step in words."""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from disclosures.model import YUAN_PER_UNIT, Target
from review.compare import HUNDRED, half_up
from review.rubric import OverCompletion

FULL = Decimal(1)
ALLOWANCE = Decimal("1.3")
ZERO = Decimal(0)
CENT = Decimal("0.01")
SLOPE = Decimal(4) / Decimal(7)
REVERSE = frozenset({"<=", "<", "≤"})
DONE = re.compile(r"按时|及时|已?(?:全部)?完成|达标|100%")
DATE = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")
MANUAL = "文字指标，由评审人判定，不作重算"


@dataclass(frozen=True, slots=True)
class Recomputed:
    """Points and deviation of one row; None where a person has to judge.

    ``readings`` are other rules in use, each with the points it gives; ``debatable`` where no rule is published.
    """

    score: Decimal | None
    deviation: Decimal | None
    steps: str
    readings: tuple[tuple[str, Decimal], ...] = ()
    debatable: bool = False

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The other readings in words."""
        return tuple(f"{name}：{points}" for name, points in self.readings)

    def allows(self, points: Decimal) -> bool:
        """Whether the points follow from one of the other readings."""
        return any(abs(points - other) <= CENT for _, other in self.readings)


def execution(weight: Decimal, budget: Decimal, executed: Decimal) -> Recomputed:
    """Points for execution: the rate rounded to two places first, then times the weight (49.75 % × 10 → 4.98)."""
    if budget <= 0:
        return Recomputed(None, None, "全年预算数为0，执行率不适用")
    rate = half_up(executed / budget * HUNDRED)
    points = weight * min(rate, HUNDRED) / HUNDRED
    steps = f"{executed} ÷ {budget} = {rate}%；{plain(weight)} × {min(rate, HUNDRED)}% = {plain(points)}"
    unrounded = half_up(weight * min(FULL, executed / budget))
    others = (("按未取整的执行率", unrounded),) if unrounded != half_up(points) else ()
    return Recomputed(half_up(points), None, _rounded(steps, points), others)


def row(target: Target, actual: Target, weight: Decimal, policy: OverCompletion) -> Recomputed:
    """Points and deviation of one indicator row."""
    if target.operator == "date":
        return _dated(target, actual, weight)
    if target.operator == "text" or target.value is None or actual.value is None:
        return _worded(actual, weight)
    wanted, reached = comparable(target, actual)
    if wanted is None or reached is None or wanted < 0:
        return Recomputed(None, None, f"目标值“{target.raw}”与实际完成值“{actual.raw}”单位不同，由评审人判定")
    if wanted == 0:
        return _zero_target(target, reached, weight)
    if target.operator in REVERSE:
        return _reverse(wanted, reached, weight)
    found = _positive(wanted, reached, weight, target.step or FULL, policy)
    return _about(found, wanted, reached, weight) if target.operator == "≈" else found


def comparable(target: Target, actual: Target) -> tuple[Decimal | None, Decimal | None]:
    """Both values in one unit; money of different units is converted; None where units cannot be compared."""
    if target.value is None or actual.value is None:
        return None, None
    if target.unit == actual.unit or not target.unit or not actual.unit:
        return target.value, actual.value
    if target.unit in YUAN_PER_UNIT and actual.unit in YUAN_PER_UNIT:
        return target.value, actual.value * YUAN_PER_UNIT[actual.unit] / YUAN_PER_UNIT[target.unit]
    return None, None


def plain(value: Decimal) -> str:
    """A number without trailing zeros, at most four places."""
    text = f"{half_up(value, 4):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(steps: str, points: Decimal) -> str:
    rounded = half_up(points)
    return steps if rounded == points else f"{steps} → {rounded}"


def _zero_target(target: Target, reached: Decimal, weight: Decimal) -> Recomputed:
    met = reached <= 0 or target.operator in {">=", ">"}
    score = weight if met else ZERO
    return Recomputed(half_up(score), None, f"目标值为0，实际{plain(reached)}，得{plain(score)}分")


def _positive(wanted: Decimal, reached: Decimal, weight: Decimal, step: Decimal, policy: OverCompletion) -> Recomputed:
    reached = max(reached, ZERO)
    x = reached / wanted
    if x < 1:
        points = weight * x
        steps = f"{plain(weight)} × {plain(reached)} ÷ {plain(wanted)} = {plain(points)}"
        return Recomputed(half_up(points), half_up((x - 1) * HUNDRED), _rounded(steps, points))
    if x <= ALLOWANCE:
        return Recomputed(half_up(weight), half_up(ZERO), f"{plain(reached)} ≥ {plain(wanted)}，得满分{plain(weight)}")
    over = x - ALLOWANCE
    deviation = half_up(over * HUNDRED)
    if policy is not OverCompletion.CAPPED:
        done = plain(half_up(x * HUNDRED))
        steps = f"{plain(reached)} ≥ {plain(wanted)}，得满分{plain(weight)}（完成{done}%，目标值可能偏低）"
        return Recomputed(half_up(weight), deviation, steps, debatable=True)
    cap = (ALLOWANCE * wanted / step).to_integral_value(rounding=ROUND_CEILING) * step
    points = min(weight, weight * cap / reached)
    steps = f"{plain(weight)} × {plain(cap)} ÷ {plain(reached)} = {plain(points)}"
    others = (
        ("超出130%部分按4/7扣减", half_up(max(ZERO, weight * (1 - SLOPE * over)))),
        ("按偏差度全额扣减", half_up(max(ZERO, weight * (1 - over)))),
        ("不扣分", half_up(weight)),
    )
    return Recomputed(half_up(points), deviation, _rounded(steps, points), others, debatable=True)


def _about(found: Recomputed, wanted: Decimal, reached: Decimal, weight: Decimal) -> Recomputed:
    """About so many (≈): more costs nothing by the rule of floors, but does where both directions count."""
    if reached <= wanted:
        return found
    both = ("按目标值÷完成值", half_up(weight * wanted / reached))
    return replace(found, readings=(*found.readings, both), debatable=True)


def _reverse(wanted: Decimal, reached: Decimal, weight: Decimal) -> Recomputed:
    if reached <= wanted:
        return Recomputed(half_up(weight), half_up(ZERO), f"{plain(reached)} ≤ {plain(wanted)}，得满分{plain(weight)}")
    over = (reached - wanted) / wanted
    points = max(ZERO, weight * (1 - over))
    steps = f"{plain(weight)} × (1 - ({plain(reached)}-{plain(wanted)}) ÷ {plain(wanted)}) = {plain(points)}"
    others = (("按目标值÷完成值", half_up(weight * wanted / reached)),)
    return Recomputed(half_up(points), half_up(over * HUNDRED), _rounded(steps, points), others)


def _dated(target: Target, actual: Target, weight: Decimal) -> Recomputed:
    if actual.value is not None and actual.unit == "%":
        share = min(actual.value, HUNDRED)
        points = weight * share / HUNDRED
        steps = f"时间指标，实际填报{actual.raw}，得{plain(points)}分"
        return Recomputed(half_up(points), half_up(share - HUNDRED), steps)
    due, done = _last_day(target.raw), _last_day(actual.raw)
    if due and done and done <= due:
        return Recomputed(half_up(weight), half_up(ZERO), f"{actual.raw}未晚于{target.raw}，得满分{plain(weight)}")
    if not due and "".join(actual.raw.split()) == "".join(target.raw.split()):
        return Recomputed(half_up(weight), half_up(ZERO), f"与目标一致，得满分{plain(weight)}")
    if not done and DONE.search(actual.raw):
        return Recomputed(half_up(weight), half_up(ZERO), f"时间指标，实际填报“{actual.raw}”，得满分{plain(weight)}")
    return Recomputed(None, None, "时间指标，由评审人判定，不作重算")


def _last_day(text: str) -> tuple[int, int, int] | None:
    found = DATE.search("".join(text.split()))
    return (int(found[1]), int(found[2]), int(found[3] or 31)) if found else None


def _worded(actual: Target, weight: Decimal) -> Recomputed:
    if actual.value == HUNDRED and actual.unit == "%":
        return Recomputed(half_up(weight), half_up(ZERO), f"定性指标，实际填报{actual.raw}，得满分{plain(weight)}")
    return Recomputed(None, None, MANUAL)


def missed(target: Target, actual: Target) -> bool:
    """True where a figure falls short of its target or passes its ceiling; False where nobody can tell."""
    if target.operator in {"date", "text"}:
        return False
    wanted, reached = comparable(target, actual)
    if wanted is None or reached is None:
        return False
    return reached > wanted if target.operator in REVERSE else reached < wanted
