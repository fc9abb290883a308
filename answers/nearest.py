"""What comes nearest where nothing answers a question: clauses to look at, offered and not claimed to answer it."""

from answers.model import Citation, Document, Understood
from answers.relevance import coverage, whole_clauses
from answers.scope import LOOKED_INTO

# Less than this share of the question is no more than a word in common.
_LEAST = 0.34
_MOST = 2
_SHORTEST = 8


def nearest(asked: Understood, documents: tuple[Document, ...]) -> tuple[Citation, ...]:
    """Return up to two clauses that say most of what is asked, best first; none where they share but a word."""
    clauses = [one for document in documents[:LOOKED_INTO] for one in whole_clauses(document)]
    said = [(coverage(asked, one), one) for one in clauses if len(one.unit.text) >= _SHORTEST]
    found = sorted((pair for pair in said if pair[0] >= _LEAST), key=lambda pair: -pair[0])
    return tuple(one.unit.citation() for _, one in found[:_MOST])
