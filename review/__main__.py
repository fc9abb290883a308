"""``python -m review FILE [FILE …]``: the assessment of all files together, as one JSON object."""

import json
import sys
from pathlib import Path

import disclosures
import readers
from readers.errors import Unreadable
from review import as_json, assess

USAGE = "用法：python -m review 文件 [文件 …]"


def main(names: list[str]) -> int:
    """Print the assessment; return 0, or 2 with one line on stderr for a file that cannot be read."""
    if not names:
        print(USAGE, file=sys.stderr)
        return 2
    parsed = []
    for name in names:
        try:
            parsed.append(disclosures.parse(readers.read(Path(name))))
        except Unreadable as error:
            print(f"{Path(name).name}：{error.message}", file=sys.stderr)
            return 2
        except OSError as error:
            print(f"{Path(name).name}：打不开文件，请检查路径和权限（{error.strerror}）。", file=sys.stderr)
            return 2
    print(json.dumps(as_json.assessment(assess(*parsed)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
