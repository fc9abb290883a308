"""Lists the error findings on published documents, and which of them nobody has judged against the page yet.

Usage: python -m benchmarks.judged [--cache FOLDER] [name-part …]; reads ../shared/disclosures/real and the verdicts in
docs/real_documents.md. With --cache, what the reader gave is kept there (as benchmarks.real does).
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import disclosures
from benchmarks.real import REAL, ROOT, document_of
from review import assess
from review.model import Severity

VERDICTS = ROOT / "docs/real_documents.md"
JUDGED = re.compile(
    r"^\| (?P<file>r\d+) \| [\d–, ]+ \| (?P<check>[a-z_]+/[a-z_]+) \|.*\| (?P<verdict>\S+) \|$", re.MULTILINE
)
SUPPORTED = frozenset({".pdf", ".doc", ".docx", ".xls", ".xlsx", ".html"})


def main(arguments: Sequence[str]) -> None:
    """Print every error finding, marked where no verdict is written for it, and the counts of all findings."""
    given = list(arguments)
    cache = Path(given.pop(given.index("--cache") + 1)) if "--cache" in given else None
    parts = [argument for argument in given if argument != "--cache"]
    open_ = Counter((match["file"], match["check"]) for match in JUDGED.finditer(VERDICTS.read_text(encoding="utf-8")))
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(REAL.iterdir()):
        if path.suffix not in SUPPORTED or (parts and not any(part in path.name for part in parts)):
            continue
        document = document_of(path, cache)
        for finding in assess(disclosures.parse(document)).findings if document is not None else ():
            counts[finding.severity, finding.check] += 1
            if finding.severity is not Severity.ERROR:
                continue
            judged = open_[path.stem, finding.check] > 0
            open_[path.stem, finding.check] -= judged
            pages = sorted({place.page for each in finding.evidence for place in each.source.places})
            print("" if judged else "NOT JUDGED ", path.stem, pages, finding.check, finding.message)
    for (severity, check), number in sorted(counts.items()):
        print(f"{severity:8} {check:50} {number}")


if __name__ == "__main__":
    main(sys.argv[1:])
