"""Print the document in a file as one JSON object: ``python -m readers FILE``."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from readers import read
from readers.document import Document
from readers.errors import Unreadable

UNREADABLE = 2


def main(arguments: list[str]) -> int:
    """Print the document and return 0, or say on stderr in one line why not and return 2."""
    if len(arguments) != 1:
        return _refused("用法：python -m readers 文件")
    try:
        document = read(Path(arguments[0]))
    except Unreadable as error:
        return _refused(f"{arguments[0]}：{error.message}")
    except IsADirectoryError:
        return _refused(f"{arguments[0]}：是文件夹，请给出其中的一个文件。")
    except FileNotFoundError:
        return _refused(f"{arguments[0]}：找不到文件，请检查路径。")
    except (OSError, ValueError) as error:
        return _refused(f"{arguments[0]}：无法打开（{error}），请检查路径和权限。")
    sys.stdout.buffer.write(json.dumps(as_json(document), ensure_ascii=False).encode() + b"\n")
    return 0


def as_json(document: Document) -> dict[str, Any]:
    """Return the document as JSON would hold it."""
    return asdict(document)


def _refused(message: str) -> int:
    sys.stderr.buffer.write(" ".join(message.split()).encode(errors="replace") + b"\n")
    return UNREADABLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
