"""The rule book in use: what every check claims, how it fared, and the administrators' switches by region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from review import CHECKS, rulebook
from review.model import Check
from review.rubric import Rubric
from review.rulebook import Measured
from review.scoring import RUBRICS
from review.switches import EVERYWHERE, Switch, levels
from storage import switches, tallies, verdicts
from storage.schema import CheckSwitch
from storage.store import Store
from storage.tallies import Tallied
from workflow.errors import NotFound, Refused

MEASURED = Path(__file__).parents[1] / "docs" / "measured_checks.md"
LONGEST_REASON = 2000
LONGEST_REGION = 60
SHOWN_CHANGES = 200
# As a reviewer goes through a disclosure; families not named here come last.
ORDER = (
    "completeness",
    "totals",
    "agreement",
    "trend",
    "across",
    "indicators",
    "self_assessment",
    "narrative",
    "publication",
    "presentation",
)


@dataclass(frozen=True, slots=True)
class Switched:
    """One switching of a check: where, on or off, why, by whom and when; ``counts`` until a later one replaces it."""

    check: str
    title: str
    region: str
    on: bool
    reason: str
    by: str
    at: datetime
    counts: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with what became of it: over all that is stored, by reviewers' verdicts, and with planted faults."""

    id: str
    check: Check
    english: str
    tallied: Tallied
    verdicts: Mapping[str, int]
    measured: Measured | None
    switched: tuple[Switched, ...]

    @property
    def off(self) -> tuple[Switched, ...]:
        """Where it is switched off."""
        return tuple(entry for entry in self.switched if entry.counts and not entry.on)

    def says(self, words: Sequence[str]) -> bool:
        """Whether all these words stand in its texts."""
        check = self.check
        texts = (self.id, check.title, check.basis, check.rule, check.exempt, check.example, self.english)
        text = "".join("\n".join(texts).casefold().split(" "))
        return all(word.casefold() in text for word in words)


@dataclass(frozen=True, slots=True)
class Book:
    """The rules by family in the order of a review, the points layouts, known regions, and every switching."""

    families: tuple[tuple[str, tuple[Rule, ...]], ...]
    count: int
    rubrics: Mapping[str, Rubric]
    regions: tuple[str, ...]
    changes: tuple[Switched, ...]


def book(store: Store, query: str = "", *, only_off: bool = False) -> Book:
    """Return the rules that hold every word of the query, or all; only those off somewhere where asked."""
    with store.read() as session:
        history = switches.history(session)
        counted, decided = tallies.by_check(session), verdicts.by_check(session)
        regions = _regions(switches.districts(session))
    changes = _changes(history)
    found: dict[str, list[Rule]] = {}
    for check_id, check in sorted(CHECKS.items()):
        rule = Rule(
            id=check_id,
            check=check,
            english=rulebook.docstring(check),
            tallied=counted.get(check_id, Tallied()),
            verdicts=decided.get(check_id, {}),
            measured=_measured().get(check_id),
            switched=tuple(change for change in changes if change.check == check_id),
        )
        if rule.says(query.split()) and (rule.off or not only_off):
            found.setdefault(check_id.partition("/")[0], []).append(rule)
    in_order = sorted(found, key=lambda family: ORDER.index(family) if family in ORDER else len(ORDER))
    families = tuple((family, tuple(found[family])) for family in in_order)
    return Book(families, sum(map(len, found.values())), RUBRICS, regions, changes[:SHOWN_CHANGES])


def switch(store: Store, change: Switch, by: str) -> None:
    """Switch a check on or off for a region, "" for all; what is stored has to be judged again afterwards.

    Raises NotFound for an unknown check, and Refused without a reason, for an unknown kind of region, or where nothing
    would change.
    """
    if change.check not in CHECKS:
        raise NotFound("check", change.check)
    region, reason = "".join(change.region.split()), change.reason.strip()
    if len(region) > LONGEST_REGION or "".join(levels(region)) != region:
        raise Refused("地区应写明省、市、区（县）等，例如“甲省乙市”；留空为全部地区。")
    if not reason or len(reason) > LONGEST_REASON:
        raise Refused(f"请写明停用或启用的理由（不超过{LONGEST_REASON}字）。")
    wanted = Switch(change.check, region, change.on, reason)
    with store.begin() as session:
        standing = {(row.check, row.region): row.on for row in switches.standing(switches.history(session))}
        now = standing.get((wanted.check, region), True if region == EVERYWHERE else None)
        if now == wanted.on:
            raise Refused(f"这项检查在{region or '全部地区'}已经是{'启用' if now else '停用'}状态。")
        switches.add(session, wanted, by)


def _changes(history: Sequence[CheckSwitch]) -> tuple[Switched, ...]:
    counting = {row.id for row in switches.standing(history)}
    return tuple(
        Switched(
            row.check,
            CHECKS[row.check].title if row.check in CHECKS else row.check,
            row.region,
            row.on,
            row.reason,
            row.by,
            row.at,
            row.id in counting,
        )
        for row in history
    )


def _regions(districts: Sequence[str]) -> tuple[str, ...]:
    """Every district with the wider regions that it lies in."""
    known: set[str] = set()
    for district in districts:
        places = levels(district)
        known.update("".join(places[:end]) for end in range(1, len(places) + 1))
    return tuple(sorted(known))


@cache
def _measured() -> Mapping[str, Measured]:
    """What the benchmark wrote into docs; nothing where it is not installed with the product."""
    return rulebook.measured(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
