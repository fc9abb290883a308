"""Whether the passages that answer the public questions come first when their key words are searched for.

``python -m benchmarks.evidence``; ``--server`` does the same over two search servers. Key words are what the chat takes
for the matter of a question; the documents that it names are the filter. Where nothing holds all of them, what the
search page offers instead is looked at.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from answers.english import in_chinese, is_english
from answers.model import Corpus, Document, Understood
from answers.understand import understand
from benchmarks import published
from benchmarks.answers import QUESTIONS
from script.search_servers import two_servers
from search_index import open_index
from search_index.analysis import normal_form, printed_form
from search_index.engine import Engine, Entry, Hit, Query
from search_index.loosening import loosened
from search_index.schema import labels, passages

FIRST = 10
ENOUGH = 0.95


def main(arguments: list[str]) -> int:
    """Print the passages that do not come first, and the share of those that do; 0 where enough do."""
    with tempfile.TemporaryDirectory() as folder:
        opened = two_servers(Path(folder)) if "--server" in arguments else nullcontext(f"whoosh://{folder}")
        with opened as url:
            ranks = list(_ranks(*_corpus(url)))
    found = [rank for _, rank in ranks if rank]
    for name, rank in ranks:
        if not rank:
            print(f"not among the first {FIRST}: {name}")
    share = len(found) / len(ranks)
    print(
        f"{len(found)} of {len(ranks)} passages among the first {FIRST} ({share:.1%}), {found.count(1)} the very first"
    )
    return 0 if share >= ENOUGH else 1


def _corpus(url: str) -> tuple[Corpus, Engine]:
    files = [path for path in sorted(published.SHARED.glob("00*.pdf")) if "scan" not in path.name]
    read = {path.name[:3]: disclosure for path, disclosure in published.parsed(files)}
    engine = open_index(url)
    engine.rebuild([Entry(ref, labels(one), passages(one, ref)) for ref, one in read.items()])
    documents = [Document(ref, ref, one.identity, lambda one=one: one) for ref, one in read.items()]  # type: ignore[misc]  # bound at once
    return Corpus(tuple(documents), engine.search), engine


def _ranks(corpus: Corpus, engine: Engine) -> Iterator[tuple[str, int]]:
    """Return of every passage that a question needs which hit holds it; 0 for none of the first."""
    asked_before: dict[str, list[str]] = {}
    for item in json.loads(QUESTIONS.read_text("utf-8")):
        before = asked_before.setdefault(item["conversation"] or item["id"], [])
        question = in_chinese(item["question"]) if is_english(item["question"]) else item["question"]
        hits = _first(engine, _key_words(understand(question, corpus, before)))
        before.append(question)
        for group in sorted({one["group"] for one in item["evidence"]}):
            wanted = [one for one in item["evidence"] if one["group"] == group]
            ranks = [rank for rank, hit in enumerate(hits, 1) if any(_holds(hit, one) for one in wanted)]
            yield f"{item['id']} {question} {wanted[0]['quote']}", ranks[0] if ranks else 0


def _key_words(asked: Understood) -> Query:
    words = [*asked.content, *(["指"] if "definition" in asked.aspects else [])]
    refs = tuple(document.ref for document in asked.documents) if asked.named else ()
    return Query(" ".join(words), limit=FIRST, refs=refs)


def _first(engine: Engine, query: Query) -> Sequence[Hit]:
    hits = engine.search(query).hits
    instead = None if hits else loosened(engine, query)
    return engine.search(instead).hits if instead else hits


def _holds(hit: Hit, evidence: dict[str, Any]) -> bool:
    """Whether a hit holds every piece of a quote; the cells of a row stand in it after their headings."""
    if hit.ref != evidence["doc"]:
        return False
    text = f"{normal_form(hit.text)}\n{printed_form(hit.text)}"
    return all(normal_form(piece) in text for piece in re.split(r"\s+", evidence["quote"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
