"""The form for those who type no syntax: from its fields to the syntax of the box, and back."""

import re
from collections.abc import Mapping, Sequence

UNITS = ("万元", "元", "亿元")
_TOKEN = re.compile(r'[-－]?["“”][^"“”]*["“”](?!\S)|\S+')
_PHRASE = re.compile(r'["“](?P<phrase>[^"“”]+)["”]')
_WITHOUT = re.compile(r'[-－](?P<word>[^\s"“”-].*)')
_RANGE = re.compile(rf"金额[:：](?P<least>[\d,.]*?)\.\.(?P<most>[\d,.]*)(?P<unit>{'|'.join(UNITS)})?")
_SIGNS = re.compile(r"[()（）|]|(?<!\S)(?:AND|NOT)(?!\S)")


def composed(fields: Mapping[str, str]) -> str:
    """Return the fields of the form in the syntax of the box."""
    texts = {name: " ".join(fields.get(name, "").split()) for name in ("all", "phrase", "any", "without")}
    phrase = texts["phrase"].strip('"“”')
    parts = [
        texts["all"],
        f'"{phrase}"' if phrase else "",
        " OR ".join(texts["any"].split()),
        " ".join(f"-{word}" for word in texts["without"].split()),
    ]
    return " ".join(part for part in (*parts, _range(fields)) if part)


def filled(text: str) -> dict[str, str]:
    """Return the fields that say what is written in the box; ``all`` keeps whatever no other field can say."""
    if _SIGNS.search(text):
        return {"all": text}
    fields: dict[str, str] = {}
    words: list[str] = []
    without: list[str] = []
    tokens = _TOKEN.findall(text)
    while tokens:
        either = _alternatives(tokens)
        token = " ".join(tokens[: len(either)])
        del tokens[: len(either)]
        if len(either) > 1 and "any" not in fields and '"' not in token:
            fields["any"] = " ".join(either[::2])
        elif len(either) == 1 and (match := _PHRASE.fullmatch(token)) and "phrase" not in fields:
            fields["phrase"] = match["phrase"]
        elif len(either) == 1 and (match := _WITHOUT.fullmatch(token)):
            without.append(match["word"])
        elif len(either) == 1 and (match := _RANGE.fullmatch(token)) and "unit" not in fields:
            fields |= {"least": match["least"], "most": match["most"], "unit": match["unit"] or UNITS[0]}
        else:
            words.append(token)
    return fields | {"all": " ".join(words), "without": " ".join(without)}


def _alternatives(tokens: Sequence[str]) -> Sequence[str]:
    """Return the first token with all that are joined to it by OR, the signs between them included."""
    end = 1
    while end + 1 < len(tokens) and tokens[end] == "OR":
        end += 2
    return tokens[:end]


def _range(fields: Mapping[str, str]) -> str:
    """Return the amounts of the form as the box understands a range: 金额:100..200万元."""
    least, most = ("".join(fields.get(name, "").split()) for name in ("least", "most"))
    unit = fields.get("unit", "")
    return f"金额:{least}..{most}{unit if unit in UNITS else UNITS[0]}" if least or most else ""
