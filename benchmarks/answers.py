"""Asks questions over the shared disclosures and has the shared scorer judge the answers.

``python -m benchmarks.answers [--own | --readers] [--many] [OUT.jsonl]``: the public questions, with ``--own`` ours,
also about the invented disclosures, with ``--readers`` 1,580 by readers of the five disclosures who never saw the
program; with ``--many`` over a hundred disclosures, to see how long answers take.
"""

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import disclosures
import readers
import review
from answers import ask
from answers.model import Answer, Corpus, Document
from benchmarks.own_questions import own_questions
from disclosures.model import Disclosure
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages

SHARED = Path(__file__).resolve().parents[1] / "../shared"
QUESTIONS = SHARED / "questions" / "public_questions.json"
READERS = Path(__file__).parent / "questions" / "readers.jsonl"
_MANY = 100


def main(arguments: list[str]) -> int:
    """Write one line a question and print the scorer's table."""
    if not QUESTIONS.exists():
        print(f"{QUESTIONS} is not there: nothing to measure")
        return 0
    names = [name for name in arguments if not name.startswith("--")]
    folder = Path(tempfile.mkdtemp())
    out = Path(names[0]) if names else folder / "answers.jsonl"
    own, many = "--own" in arguments, "--many" in arguments
    questions = own_questions() if own else _written(by_readers="--readers" in arguments)
    asked = corpus(_read(invented=own or many, real=many), str(folder / "index"))
    answered = converse(_multiplied(asked) if many else asked, questions)
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in answered), "utf-8")
    print(f"{out}")
    gold = folder / "questions.json"
    gold.write_text(json.dumps(questions, ensure_ascii=False), "utf-8")
    scorer = QUESTIONS.parent / "score_qa.py"
    return subprocess.run([sys.executable, str(scorer), str(out), "--gold", str(gold)], check=False).returncode


def _written(*, by_readers: bool) -> list[dict[str, object]]:
    """Return the public questions, or those that readers wrote."""
    if by_readers:
        return [json.loads(line) for line in READERS.read_text("utf-8").splitlines()]
    written: list[dict[str, object]] = json.loads(QUESTIONS.read_text("utf-8"))
    return written


def _read(*, invented: bool, real: bool) -> dict[str, Disclosure]:
    """Return the disclosures by their short names: 004, B00003-f, r001."""
    folder = SHARED / "disclosures"
    paths = [path for path in sorted(folder.glob("00*.pdf")) if "scan" not in path.name]
    paths += sorted((folder / "bulk_sample").glob("*.pdf")) if invented else []
    paths += sorted((folder / "real").glob("*.pdf")) if real else []
    return {path.stem.partition("_")[0]: disclosures.parse(readers.read(path)) for path in paths}


def _multiplied(asked: Corpus) -> Corpus:
    """Return a corpus of a hundred disclosures: the same ones again, of other departments."""
    documents = list(asked.documents)
    for number in range(len(documents), _MANY):
        document = asked.documents[number % len(asked.documents)]
        other = f"第{number}{document.identity.department or ''}"
        identity = replace(document.identity, department=other)
        documents.append(replace(document, ref=f"{document.ref}+{number}", identity=identity))
    return Corpus(tuple(documents), asked.search)


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


def converse(asked: Corpus, questions: list[dict[str, Any]]) -> list[dict[str, object]]:
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
        f"{len(seconds)} questions, median {seconds[len(seconds) // 2] * 1000:.0f} ms, "
        f"95 of 100 within {seconds[len(seconds) * 95 // 100] * 1000:.0f} ms, most {seconds[-1] * 1000:.0f} ms"
    )
    return lines


def _line(number: str, answer: Answer) -> dict[str, object]:
    citations = [{"doc": citation.ref, "text": citation.text} for citation in answer.citations]
    return {"id": number, "answer": answer.text, "kind": answer.kind, "citations": citations}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
