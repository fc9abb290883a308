"""Cells of a form → amounts, with a problem for each that cannot be read."""

from dataclasses import replace

from disclosures.amounts import NotANumber, read_amount
from disclosures.model import Amount, Problem
from disclosures.rawtable import RawCell


def amount_in(cell: RawCell | None, unit: str, problems: list[Problem]) -> Amount | None:
    """The number in the cell; None where it is blank, dashed or unreadable (then ``problems`` tells)."""
    if cell is None:
        return None
    source = replace(cell.source, text=cell.text.strip())
    try:
        return read_amount(source, unit)
    except NotANumber:
        problems.append(Problem("unreadable_cell", f"“{source.text}”不是数字，无法识别。", source))
        return None


def is_figure(text: str) -> bool:
    """Whether the text is a number, a percentage or a dash that stands for one."""
    plain = "".join(text.split()).rstrip("%分").replace(",", "")
    return plain in {"-", "—", "--", "——", "－"} or plain.removeprefix("-").replace(".", "", 1).isdigit()
