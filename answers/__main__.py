"""``python -m answers QUESTION… --in FILE…``: one conversation about files, printed as one JSON object."""

import argparse
import json
import sys
import tempfile
from functools import cache, partial
from pathlib import Path

import disclosures
import readers
import review
from answers import ask
from answers.as_json import answer_json
from answers.legible import legible
from answers.model import Corpus, Document, in_order
from disclosures.model import Disclosure
from readers.errors import Unreadable
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages


def main(arguments: list[str]) -> int:
    """Ask and print; 0 when the object was printed, 2 where a file could not be read."""
    parser = argparse.ArgumentParser(prog="python -m answers", description="就公开文件提问，问题依次构成一次对话")
    parser.add_argument("questions", nargs="+", metavar="QUESTION")
    parser.add_argument("--in", dest="files", nargs="+", type=Path, required=True, metavar="FILE")
    asked = parser.parse_args(arguments)
    try:
        read = {str(path): disclosures.parse(readers.read(path)) for path in asked.files}
    except Unreadable as problem:
        print(problem.message, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"无法打开文件 {problem.filename}：{problem.strerror}，请检查路径和权限。", file=sys.stderr)
        return 2
    questions = [legible(question) for question in asked.questions]
    print(json.dumps({"answers": _converse(questions, read)}, ensure_ascii=False))
    return 0


def _converse(questions: list[str], read: dict[str, Disclosure]) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_index(f"whoosh://{folder}")
        engine.replace(Entry(ref, labels(one), passages(one, ref)) for ref, one in read.items())
        corpus = Corpus(in_order(_document(ref, one) for ref, one in read.items()), engine.search)
        return [
            answer_json(ask(question, corpus, questions[:turn]), named="file")
            for turn, question in enumerate(questions)
        ]


def _document(ref: str, disclosure: Disclosure) -> Document:
    judge = cache(partial(review.assess, disclosure))
    return Document(ref, str(disclosure.file["name"]), disclosure.identity, lambda: disclosure, judge)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
