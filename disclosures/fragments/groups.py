"""Basic expenditure in groups of code, name and amount side by side: each goes to the group of its economic class."""

import re
from collections.abc import Iterator, Sequence

from disclosures.fragments.rows import DumpRow, Figure, figure
from disclosures.fragments.solving import Placed
from disclosures.fragments.tokens import Token, joined

PERSONNEL = ("301", "303")
GOODS = ("302",)
_TOTAL_BEGINS = re.compile(r"(?:人员|公用)经")


def group_rows(tokens: Sequence[Token], keys: Sequence[str]) -> tuple[list[DumpRow], list[Placed]]:
    """The rows with their amounts placed: a row ends where the next entry's group is no further to the right."""
    groups = sum(key.endswith(".amount") for key in keys)
    rows: list[DumpRow] = []
    placed: list[dict[int, Figure]] = []
    last = groups
    for code, name, amounts in _entries(tokens):
        group = _group(code, name, groups)
        if group <= last:
            rows.append(DumpRow())
            placed.append({})
        total = not code
        start = keys.index(f"group{2 if total and group > 1 else group}.code")
        rows[-1].words[start] = joined(code or name)
        if code and name:
            rows[-1].words[start + 1] = joined(name)
        if amounts:
            placed[-1][keys.index(f"group{group}.amount")] = figure(amounts[0])
        last = group
    return rows, [Placed(figures) for figures in placed]


def _group(code: Sequence[Token], name: Sequence[Token], groups: int) -> int:
    """Personnel in the first group, goods and services in the second, everything else in the last."""
    text = code[0].text if code else ""
    if text.startswith(PERSONNEL) or (not code and name and name[0].text.startswith("人员")):
        return 1
    return min(2, groups) if text.startswith(GOODS) else groups


def _entries(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token], list[Token]]]:
    """Code, name and amount of every entry; a total has no code."""
    code: list[Token] = []
    name: list[Token] = []
    amounts: list[Token] = []
    for token in tokens:
        if token.figure or (token.text == "0" and name):
            amounts.append(token)
            continue
        total = name and _TOTAL_BEGINS.match(token.text)
        if total or (token.integer and (code or name)) or (amounts and not token.integer):
            yield code, name, amounts
            code, name, amounts = [], [], []
        (code if token.integer else name).append(token)
    if code or name:
        yield code, name, amounts
