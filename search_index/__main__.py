"""``python -m search_index QUERY FILE…``: index files in a temporary folder, search them, print one JSON object."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import disclosures
import readers
from disclosures.model import Kind
from readers.errors import Unreadable
from search_index import open_index
from search_index.as_json import results_json
from search_index.engine import Entry, Query, Results
from search_index.schema import labels, passages


def main(arguments: list[str]) -> int:
    """Search and print; 0 when the object was printed, 2 where a file could not be read."""
    asked = _parser().parse_args(arguments)
    try:
        entries = [_entry(path) for path in asked.files]
    except Unreadable as problem:
        print(problem.message, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"无法打开文件 {problem.filename}：{problem.strerror}，请检查路径和权限。", file=sys.stderr)
        return 2
    query = Query(asked.query, asked.department, asked.year, asked.kind, asked.section, asked.limit)
    print(json.dumps(results_json(_search(query, entries), named="file"), ensure_ascii=False))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m search_index", description="在文件中检索条款和表格行")
    parser.add_argument("query")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--department")
    parser.add_argument("--year", type=int)
    parser.add_argument("--kind", choices=[kind.value for kind in Kind])
    parser.add_argument("--section")
    parser.add_argument("--limit", type=int, default=20)
    return parser


def _entry(path: Path) -> Entry:
    disclosure = disclosures.parse(readers.read(path))
    ref = str(path)
    return Entry(ref, labels(disclosure), passages(disclosure, ref))


def _search(query: Query, entries: list[Entry]) -> Results:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_index(f"whoosh://{folder}")
        engine.replace(entries)
        return engine.search(query)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
