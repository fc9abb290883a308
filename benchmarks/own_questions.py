"""Reads our own questions (``benchmarks/questions/own.tsv``) in the form that the shared scorer takes.

A line: type, documents, question, what the answer must hold, what must be cited, conversation. Requirements are parted
by ``;`` and their alternatives by ``/``; evidence is parted by `` & `` and its alternatives by `` / ``, each of the
documents named before a colon or of all the line names.
"""

import re
from collections.abc import Iterator
from pathlib import Path

OWN = Path(__file__).parent / "questions" / "own.tsv"
_ELSEWHERE = re.compile(r"^(?P<ref>\d{3}|[Br]\d+(?:-[bf])?):(?P<quote>.+)$")


def own_questions() -> list[dict[str, object]]:
    """Return the questions in the order in which they are asked."""
    lines = OWN.read_text("utf-8").splitlines()
    return [_question(number, line.split("\t")) for number, line in enumerate(lines, 1) if line.strip()]


def _question(number: int, parts: list[str]) -> dict[str, object]:
    kind, refs, question, wanted, quoted, conversation = (*parts, *[""] * (6 - len(parts)))
    documents = [ref for ref in refs.split(",") if ref]
    refusal = kind.partition(":")[2] or None
    return {
        "id": f"own{number:03}",
        "lang": "en" if question.isascii() else "zh",
        "question": question,
        "type": kind.partition(":")[0],
        "conversation": conversation or None,
        "turn": 1,
        "docs": documents,
        "answer": wanted,
        "must_contain": [group.split("/") for group in wanted.split(";") if group],
        "must_not_contain": [],
        "numeric": None,
        "evidence": list(_evidence(documents, quoted)),
        "notes": "",
        "allowed_numbers": [],
        "cite_required": bool(quoted),
        **({"refusal": refusal} if refusal else {}),
    }


def _evidence(documents: list[str], quoted: str) -> Iterator[dict[str, object]]:
    for group, alternatives in enumerate(quoted.split(" & ") if quoted else (), 1):
        for alternative in alternatives.split(" / "):
            match = _ELSEWHERE.match(alternative)
            refs = [match["ref"]] if match else documents
            quote = match["quote"] if match else alternative
            yield from ({"doc": ref, "quote": quote, "group": group} for ref in refs)
