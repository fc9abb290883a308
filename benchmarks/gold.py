"""Compares findings in the text dumps with what a careful reviewer found, line by line of the text.

Usage: python -m benchmarks.gold [-v]; reads ../shared/gold and ../shared/disclosures/published_text. A finding meets a
remark where their evidence shares a line: whether both mean the same has to be read, with -v.
"""

import json
import sys
from pathlib import Path
from typing import Any

import disclosures
import readers
from review import assess
from review.model import Finding, Severity

SHARED = Path(__file__).parents[1] / "../shared"
TIERS = ("must", "should", "may", "info")


def found(doc: str) -> list[tuple[Finding, set[int]]]:
    """The findings of a text dump, each with the lines that its evidence stands in."""
    path = next((SHARED / "disclosures/published_text").glob(f"{doc}_*.txt"))
    findings = assess(disclosures.parse(readers.read(path))).findings
    return [(finding, _lines(finding)) for finding in findings]


def _lines(finding: Finding) -> set[int]:
    spans = [evidence.source.lines for evidence in finding.evidence if evidence.source.lines]
    return {line for first, last in spans for line in range(first, last + 1)}


def met(remark: dict[str, Any], findings: list[tuple[Finding, set[int]]]) -> list[Finding]:
    """The findings that stand in all lines of a remark, else those that stand in any."""
    wanted = {line for line in (remark["line"], remark.get("line2")) if line}
    whole = [finding for finding, lines in findings if wanted <= lines]
    return whole or [finding for finding, lines in findings if wanted & lines]


def main(words: list[str]) -> int:
    """Print a line a tier and document, and the remarks beside their findings where asked."""
    remarks = json.loads((SHARED / "gold/inconsistencies.json").read_text(encoding="utf-8"))
    fine = json.loads((SHARED / "gold/non_issues.json").read_text(encoding="utf-8"))
    for doc in sorted({remark["doc"] for remark in remarks}):
        findings = found(doc)
        for tier in TIERS:
            asked = [remark for remark in remarks if (remark["doc"], remark["tier"]) == (doc, tier)]
            answered = [(remark, met(remark, findings)) for remark in asked]
            print(f"{doc} {tier:<7} {sum(bool(hits) for _, hits in answered):>3} of {len(asked):>3} stand in a line")
            if "-v" in words:
                for remark, hits in answered:
                    print(f"  {remark['id']} {remark['why']}", *(f"    {hit.message}" for hit in hits[:2]), sep="\n")
        alarms = [(finding, lines) for finding, lines in findings if finding.severity is not Severity.INFO]
        near = [remark for remark in fine if remark["doc"] == doc and met(remark, alarms)]
        print(f"{doc} fine    {len(near):>3} of {sum(r['doc'] == doc for r in fine):>3} share a line with an alarm")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
