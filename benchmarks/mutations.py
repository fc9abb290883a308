"""Changes one printed thing at a time in published documents of another hand, and measures what the checks see of it.

Usage: python -m benchmarks.mutations [--each N] [--of N] [--cache FOLDER] [--show] [words of a kind …]; reads the first
N (all) of ../shared/disclosures/bulk_sample, and with --show prints what is missed as it goes. Of every kind of thing,
N (1) are changed in every document, at places that a seeded chance picks, after the file was read and before it is
understood. A change is *found* where an error or a warning that was not there before names it or its place; a *hint* is
a finding of the severity info. One is *unknowable* where what it says stands once in the document and nothing printed
beside it follows from it (see ``printed_once``).
"""

import pickle
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import disclosures
from benchmarks.respelling import Change, Place, Running
from benchmarks.slips import in_text, printed_once
from benchmarks.slips_in_tables import in_tables
from readers import read
from readers.document import Document
from review import assess
from review.model import Finding, Severity

BULK = Path(__file__).parents[1] / "../shared/disclosures/bulk_sample"


@dataclass
class Taken:
    """What was changed, found, hinted at, and raised beside it."""

    changed: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    hinted: Counter[str] = field(default_factory=Counter)
    unknowable: Counter[str] = field(default_factory=Counter)
    explained: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)


def documents(cache: Path | None, of: int | None) -> Iterator[tuple[str, Document]]:
    """The first files of the bulk sample as they were read."""
    for path in sorted(BULK.glob("*.pdf"))[:of]:
        kept = cache / f"{path.name}.pkl" if cache else None
        if kept and kept.exists():
            yield path.name, pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
            continue
        document = read(path)
        if kept:
            kept.write_bytes(pickle.dumps(document))
        yield path.name, document


def findings(document: Document) -> dict[tuple[str, str, str], Finding]:
    """What is found of a document, by what makes one finding differ from another."""
    raised = assess(disclosures.parse(document)).findings
    return {(each.key, each.message, each.reported): each for each in raised}


def chosen(document: Document, each: int, seed: str, words: Sequence[str]) -> Iterator[Change]:
    """So many changes of every kind, picked by chance."""
    kinds: dict[str, list[Change]] = defaultdict(list)
    chance = random.Random(seed)  # noqa: S311 - chance only picks places
    running = Running(document)
    for change in (*in_text(running, chance), *in_tables(document, running, chance)):
        if not words or any(word in change.kind for word in words):
            kinds[change.kind].append(change)
    for kind in sorted(kinds):
        yield from chance.sample(kinds[kind], min(each, len(kinds[kind])))


def take(name: str, document: Document, wanted: Iterator[Change], into: Taken) -> None:
    """Make the changes one after the other, and count."""
    before = findings(document)
    for change in wanted:
        changed, place = change.make()
        new = [finding for key, finding in findings(changed).items() if key not in before]
        into.changed[change.kind] += 1
        hits = [finding for finding in new if _names(finding, change, place)]
        told = f"{name[:8]} {place.page:2} {change.kind}：{change.old} → {change.new}  [{change.where}]"
        if any(finding.severity is not Severity.INFO for finding in hits):
            into.found[change.kind] += 1
        elif hits:
            into.hinted[change.kind] += 1
        elif printed_once(document, change):
            into.unknowable[change.kind] += 1
        else:
            into.missed.append(told)
        into.explained += len(hits)
        into.alarms += [
            f"{told}：{finding.check} {finding.message}"
            for finding in new
            if finding not in hits and finding.severity is not Severity.INFO
        ]


def _names(finding: Finding, change: Change, place: Place) -> bool:
    """Whether a finding prints what was changed, or shows a place that it covers."""
    printed = f"{finding.message}{finding.reported}{finding.expected}{finding.working}"
    printed += "".join(evidence.source.text for evidence in finding.evidence)
    squeezed = "".join(printed.replace(",", "").split())
    told = any(name and name.replace(",", "") in squeezed for name in change.names)
    return told or any(
        at.page == place.page and at.box is not None and _meet(at.box, place.box)
        for evidence in finding.evidence
        for at in evidence.source.places
    )


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def report(taken: Taken) -> Iterator[str]:
    """A line for every kind, and the sums."""
    yield f"{'kind':44} changed  found  hint  unknowable  missed"
    for kind in sorted(taken.changed):
        changed, found = taken.changed[kind], taken.found[kind]
        hinted, unknowable = taken.hinted[kind], taken.unknowable[kind]
        missed = changed - found - hinted - unknowable
        yield f"{kind:44} {changed:7} {found:6} {hinted:5} {unknowable:11} {missed:7}"
    knowable = taken.changed.total() - taken.unknowable.total()
    seen = taken.found.total() + taken.hinted.total()
    yield (
        f"changed {taken.changed.total()}, unknowable {taken.unknowable.total()}, found {taken.found.total()}, hints "
        f"{taken.hinted.total()}: recall {100 * seen / max(1, knowable):.1f} % of what can be known; findings that "
        f"the change explains {taken.explained}, others {len(taken.alarms)}: precision "
        f"{100 * taken.explained / max(1, taken.explained + len(taken.alarms)):.1f} %"
    )


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    given = list(arguments)
    each = int(given.pop(given.index("--each") + 1)) if "--each" in given else 1
    cache = Path(given.pop(given.index("--cache") + 1)) if "--cache" in given else None
    of = int(given.pop(given.index("--of") + 1)) if "--of" in given else None
    words = [word for word in given if not word.startswith("--")]
    taken = Taken()
    for name, document in documents(cache, of):
        before = len(taken.missed), len(taken.alarms)
        take(name, document, chosen(document, each, name, words), taken)
        if "--show" in given:
            missed, alarms = taken.missed[before[0] :], taken.alarms[before[1] :]
            print(
                *(f"missed  {line}" for line in missed), *(f"alarm   {line}" for line in alarms), sep="\n", flush=True
            )
    print(*report(taken), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
