"""Answers as other programs read them (interfaces §7)."""

from answers.model import Answer, Citation
from search_index.as_json import source_json


def answer_json(answer: Answer, *, named: str = "disclosure") -> dict[str, object]:
    """Return one answer; its citations say the file's name or the disclosure's id, as ``named`` says."""
    return {
        "question": answer.question,
        "understood": answer.understood,
        "answer": answer.text,
        "found": answer.found,
        "kind": answer.kind,
        "working": list(answer.working),
        "citations": [_citation_json(citation, named) for citation in answer.citations],
        "suggestions": list(answer.suggestions),
    }


def _citation_json(citation: Citation, named: str) -> dict[str, object]:
    return {
        named: citation.file if named == "file" else citation.ref,
        "path": list(citation.path),
        "text": citation.text,
        "quote": citation.quote,
        "source": source_json(citation.source),
    }
