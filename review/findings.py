"""Failed observations → findings, each with a key that names it again when the checks run again."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from disclosures.model import Disclosure, Source
from review.merging import once_each
from review.model import Check, Evidence, Finding, Observation

KEY_LENGTH = 16


def findings_of(
    check_id: str, check: Check, disclosure: Disclosure, observations: Sequence[Observation]
) -> Iterator[Finding]:
    """Yield one finding for every sentence that failed observations say of a disclosure."""
    seen: Counter[str] = Counter()
    for observation in once_each(observations):
        anchor = observation.anchor
        seen[anchor] += 1
        if seen[anchor] > 1:
            anchor = f"{anchor}#{seen[anchor]}"
        yield Finding(
            key=_key(check_id, disclosure, anchor),
            check=check_id,
            severity=observation.severity or check.severity,
            title=check.title,
            message=observation.message,
            reported=observation.reported,
            expected=observation.expected,
            working=observation.working,
            basis=check.basis,
            evidence=(*(evidence(disclosure, source) for source in observation.sources), *observation.elsewhere),
        )


def evidence(disclosure: Disclosure, source: Source) -> Evidence:
    """Return a place as it stands in the file of this disclosure."""
    return Evidence(str(disclosure.file.get("name", "")), source, str(disclosure.file.get("sha256", "")))


def _key(check_id: str, disclosure: Disclosure, anchor: str) -> str:
    """Name a finding by check, whose disclosure it is and what was compared: the same whenever it is made again."""
    identity = disclosure.identity
    names = (check_id, identity.department, identity.year, identity.kind, anchor)
    return hashlib.sha256("\x1f".join(str(name or "") for name in names).encode()).hexdigest()[:KEY_LENGTH]
