"""``python -m disclosures FILE``: what the file discloses, as one JSON object."""

import json
import sys
from pathlib import Path

import readers
from disclosures import parse
from disclosures.as_json import to_json
from readers.errors import Unreadable

UNREADABLE = 2


def main(arguments: list[str]) -> int:
    """Print the disclosure and return 0, or say on stderr in one line why not and return 2."""
    if len(arguments) != 1:
        return _refused("用法：python -m disclosures 文件")
    path = Path(arguments[0])
    try:
        document = readers.read(path)
    except Unreadable as error:
        return _refused(f"{path.name}：{error.message}")
    except (OSError, ValueError) as error:
        return _refused(f"{path.name}：打不开文件，请检查路径和权限（{error}）。")
    sys.stdout.buffer.write(json.dumps(to_json(parse(document)), ensure_ascii=False).encode() + b"\n")
    return 0


def _refused(message: str) -> int:
    sys.stderr.buffer.write(" ".join(message.split()).encode(errors="replace") + b"\n")
    return UNREADABLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
