"""Plants one fault at a time in sound samples, and measures which of them the checks find, and what else they raise.

Usage: python -m benchmarks.faults [--pdf] [--write] [words of a kind …]; as text, with --pdf as PDF too. A finding
beyond those of the sound document that its fault does not explain is a false alarm. --write puts the figures into
docs/measured_checks.md.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import disclosures
import readers
from benchmarks.planted import across, assessing, printing, reading, reviewing, self_assessing, tables, words
from benchmarks.planted.copying import SOUND, spoiled
from benchmarks.planted.fault import Fault
from disclosures.model import Disclosure
from review import CHECKS, assess
from review.model import Finding
from samples import pdf, text
from samples.content import Content

FAULTS: tuple[Fault, ...] = (
    *tables.FAULTS,
    *words.FAULTS,
    *assessing.FAULTS,
    *across.FAULTS,
    *reading.FAULTS,
    *self_assessing.FAULTS,
    *reviewing.FAULTS,
    *printing.FAULTS,
)
OTHER_HANDS = "\n## Changes in print"  # what benchmarks.mutations measured, written by hand and kept
REPORT = Path(__file__).parents[1] / "docs" / "measured_checks.md"


@dataclass
class Measure:
    """What was planted, found and raised, by check and by kind of fault."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)


def assessed(content: Content, folder: Path, *, as_pdf: bool, beside: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """The findings of a sample, written as a file and read again, judged together with the sound ones beside it."""
    others = (_companion(name, as_pdf=as_pdf) for name in beside)
    return assess(_read(content, folder / "2025", as_pdf=as_pdf), *others).findings


def _read(content: Content, path: Path, *, as_pdf: bool) -> Disclosure:
    path = path.with_suffix(".pdf" if as_pdf else ".txt")
    path.write_bytes(pdf.render(content) if as_pdf else text.render(content).encode())
    return disclosures.parse(readers.read(path))


@cache
def _companion(name: str, *, as_pdf: bool) -> Disclosure:
    with tempfile.TemporaryDirectory() as folder:
        return _read(SOUND[name](), Path(folder) / name.replace(" ", "_"), as_pdf=as_pdf)


def measure(faults: Sequence[Fault], *, as_pdf: bool, into: Measure) -> Measure:
    """Plant every fault as often as it asks, and count."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = {
            (base, beside): {finding.key for finding in assessed(SOUND[base](), folder, as_pdf=as_pdf, beside=beside)}
            for base, beside in {(fault.base, fault.beside) for fault in faults}
        }
        for fault in faults:
            for seed in range(fault.chances):
                copy = spoiled(fault.base, seed)
                shows = fault.plant(copy)
                raised = assessed(copy.content, folder, as_pdf=as_pdf, beside=fault.beside)
                new = [finding for finding in raised if finding.key not in sound[fault.base, fault.beside]]
                _count(fault, shows if isinstance(shows, str) else "", new, into)
    return into


def _count(fault: Fault, shows: str, new: Sequence[Finding], into: Measure) -> None:
    into.kinds[fault.kind] += 1
    hit = [finding for finding in new if _matches(finding, fault.by, shows, strictly=True)]
    told = {name for finding in hit for name in (finding.check, *finding.also) if _is_named(name, fault.by)}
    first = min(told or fault.by[:1])
    into.planted[first] += 1
    if hit:
        into.found[first] += 1
    else:
        into.missed.append(f"{fault.kind}（{shows}）：{'、'.join(fault.by)}")
    for finding in new:
        if _matches(finding, (*fault.by, *fault.with_it), shows, strictly=False):
            into.right[finding.check] += 1
        else:
            into.wrong[finding.check] += 1
            into.alarms.append(f"{fault.kind}（{shows}）：{finding.check} {finding.message}")


def _matches(finding: Finding, names: Sequence[str], shows: str, *, strictly: bool) -> bool:
    """Whether one of the named checks raised it, alone or with others of one cause.

    Names with * and strict questions ask for what was planted as well.
    """
    printed = f"{finding.message}{finding.reported}{finding.expected}{finding.working}"
    printed += "".join(evidence.source.text for evidence in finding.evidence)
    shown = "".join(shows.replace(",", "").split()) in "".join(printed.replace(",", "").split())
    for name in names:
        if name.endswith("*"):
            if finding.check.startswith(name[:-1]) and shown:
                return True
        elif name in {finding.check, *finding.also} and (shown or not strictly):
            return True
    return False


def _is_named(check: str, names: Sequence[str]) -> bool:
    return any(check == name or (name.endswith("*") and check.startswith(name[:-1])) for name in names)


def summary(taken: Measure, formats: str) -> str:
    """The figures as markdown."""
    lines = [
        "# Measured 实测",
        "",
        f"Written by `python -m benchmarks.faults --write`: {len(taken.kinds)} kinds of faults, planted one at a time",
        f"in the sound samples, {sum(taken.kinds.values())} times in all ({formats}). *Recall*: planted faults that a",
        "check found, naming what was planted. *Precision*: findings beyond those of the sound document that the fault",
        "explains.",
        "",
        f"**Recall {_share(taken.found, taken.planted)}, precision {_precision(taken)}.**",
        "",
        "| check | planted | found | findings explained | false alarms |",
        "|---|---|---|---|---|",
    ]
    for check in sorted(set(taken.planted) | set(taken.right) | set(taken.wrong)):
        counts = (taken.planted, taken.found, taken.right, taken.wrong)
        lines.append(f"| `{check}` | " + " | ".join(str(count[check]) for count in counts) + " |")
    silent = sorted(set(CHECKS) - set(taken.right))
    lines += [
        "",
        "Checks that no planted fault set off: " + ("、".join(f"`{name}`" for name in silent) or "none") + ".",
    ]
    return "\n".join([*lines, "", "Kinds: " + "；".join(taken.kinds) + "。", ""])


def _share(part: Counter[str], whole: Counter[str]) -> str:
    return f"{part.total()} of {whole.total()} ({100 * part.total() / max(1, whole.total()):.1f} %)"


def _precision(taken: Measure) -> str:
    return _share(taken.right, taken.right + taken.wrong)


def main(words_: list[str]) -> int:
    """Measure, print, and write where asked."""
    wanted = [word for word in words_ if not word.startswith("--")]
    faults = [fault for fault in FAULTS if not wanted or any(word in fault.kind for word in wanted)]
    taken = measure(faults, as_pdf=False, into=Measure())
    if "--pdf" in words_:
        measure(faults, as_pdf=True, into=taken)
    formats = "as text and as PDF" if "--pdf" in words_ else "as text"
    print(*(f"missed  {line}" for line in taken.missed), *(f"alarm   {line}" for line in taken.alarms), sep="\n")
    print(f"kinds {len(taken.kinds)}  recall {_share(taken.found, taken.planted)}  precision {_precision(taken)}")
    if "--write" in words_:
        _, heading, kept = REPORT.read_text(encoding="utf-8").partition(OTHER_HANDS)
        REPORT.write_text(summary(taken, formats) + heading + kept, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
