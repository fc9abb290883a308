"""Asks the shared public questions over the shared disclosures and has the shared scorer judge the answers.

``python -m benchmarks.answers [OUT.jsonl]``
"""

import json
import subprocess
import sys
import tempfile
import time
from functools import cache, partial
from pathlib import Path

import disclosures
import readers
import review
from answers import ask
from answers.model import Answer, Corpus, Document
from disclosures.model import Disclosure
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages

SHARED = Path(__file__).resolve().parents[1] / "../shared"
QUESTIONS = SHARED / "questions" / "public_questions.json"


def main(arguments: list[str]) -> int:
    """Write one line a question and print the scorer's table."""
    if not QUESTIONS.exists():
        print(f"{QUESTIONS} is not there: nothing to measure")
        return 0
    out = Path(arguments[0]) if arguments else Path(tempfile.mkdtemp()) / "answers.jsonl"
    read = {
        path.name[:3]: disclosures.parse(readers.read(path))
        for path in sorted((SHARED / "disclosures").glob("00*.pdf"))
        if "scan" not in path.name
    }
    with tempfile.TemporaryDirectory() as folder:
        answered = converse(corpus(read, folder), json.loads(QUESTIONS.read_text("utf-8")))
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in answered), "utf-8")
    print(f"{out}")
    return subprocess.run([sys.executable, str(QUESTIONS.parent / "score_qa.py"), str(out)], check=False).returncode


def corpus(read: dict[str, Disclosure], folder: str) -> Corpus:
    """Return the disclosures as they are asked, indexed in a folder."""
    engine = open_index(f"whoosh://{folder}")
    engine.replace(Entry(ref, labels(one), passages(one, ref)) for ref, one in read.items())
    documents = tuple(
        Document(
            ref,
            str(one.file["name"]),
            one.identity,
            partial(read.__getitem__, ref),
            cache(partial(review.assess, one)),
        )
        for ref, one in read.items()
    )
    return Corpus(documents, engine.search)


def converse(asked: Corpus, questions: list[dict[str, str]]) -> list[dict[str, object]]:
    """Ask every question, those of one conversation in their order, and print how long it took."""
    history: dict[str, list[str]] = {}
    lines, seconds = [], []
    for item in questions:
        before = history.setdefault(item["conversation"] or item["id"], [])
        started = time.perf_counter()
        answer = ask(item["question"], asked, before)
        seconds.append(time.perf_counter() - started)
        before.append(item["question"])
        lines.append(_line(item["id"], answer))
    seconds.sort()
    print(
        f"{len(seconds)} questions, median {seconds[len(seconds) // 2] * 1000:.0f} ms, most {seconds[-1] * 1000:.0f} ms"
    )
    return lines


def _line(number: str, answer: Answer) -> dict[str, object]:
    citations = [{"doc": citation.ref, "text": citation.text} for citation in answer.citations]
    return {"id": number, "answer": answer.text, "kind": answer.kind, "citations": citations}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
