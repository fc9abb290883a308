"""A copy of a sound sample in which one thing can be changed, by what it says or where it stands."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from samples import budget, final_accounts, neighbours
from samples.books import LAST_YEAR
from samples.content import Content, Form, Grid, Heading, Paragraph

AMOUNT = re.compile(r"[\d,]+\.\d\d")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SOUND: dict[str, Callable[[], Content]] = {
    "budget": budget.content,
    "accounts": final_accounts.content,
    "budget before": partial(budget.content, LAST_YEAR),
    "accounts before": neighbours.accounts_before,
    "first unit": partial(neighbours.unit_budget, 0),
    "second unit": partial(neighbours.unit_budget, 1),
}


class NothingToChange(LookupError):
    """What a fault wants to change is not in the sample."""


@dataclass
class Copy:
    """A sound document to be spoiled, and the chance that picks places."""

    content: Content
    chance: random.Random

    def say(self, old: str, new: str) -> str:
        """Put other words in the first paragraph that has them; return them."""
        for paragraph in self.content.paragraphs():
            if old in paragraph.text:
                paragraph.text = paragraph.text.replace(old, new, 1)
                return new
        raise NothingToChange(old)

    def sentence(self, beginning: str, pattern: str, new: str) -> str:
        """Replace the first match of a pattern in the paragraph that holds ``beginning``.

        Returns the first number that is new in it, "" where none is.
        """
        for paragraph in self.content.paragraphs():
            if beginning in paragraph.text and (match := re.search(pattern, paragraph.text)):
                planted = match.expand(new)
                paragraph.text = paragraph.text[: match.start()] + planted + paragraph.text[match.end() :]
                before = NUMBER.findall(match.group())
                return next((number for number in NUMBER.findall(planted) if number not in before), "")
        raise NothingToChange(pattern)

    def number(self, beginning: str, before: str, after: str = "") -> str:
        """Change the number between two pieces of text; return it."""
        pattern = rf"(?<={before})(\d+(?:\.\d+)?)(?={after})"
        for paragraph in self.content.paragraphs():
            if beginning in paragraph.text and (match := re.search(pattern, paragraph.text)):
                new = self.other(match.group())
                paragraph.text = paragraph.text[: match.start()] + new + paragraph.text[match.end() :]
                return new
        raise NothingToChange(pattern)

    def other(self, printed: str) -> str:
        """Another number with as many decimals, far enough away to be no tail: digits turned, one off, or a slip."""
        value = Decimal(printed.replace(",", ""))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        slips = (Decimal(10), Decimal("0.9"), Decimal("1.1"), Decimal("1.37"))
        changed = [
            (value * self.chance.choice(slips)).quantize(step),
            value + step * self.chance.choice((90, 900, 270)),
        ]
        new = self.chance.choice([item for item in changed if abs(item - value) >= 8 * step])
        return f"{new:,}" if "," in printed else f"{new}"

    def grid(self, title: str) -> Grid:
        """The table whose title ends so."""
        for block in self.content.blocks:
            if isinstance(block, Grid) and block.title.endswith(title):
                return block
        raise NothingToChange(title)

    def any_amount(self, title: str) -> str:
        """Change one amount of a table, wherever chance has it; return what it then prints."""
        grid = self.grid(title)
        places = [
            (number, index)
            for number, row in enumerate(grid.rows)
            for index, cell in enumerate(row)
            if AMOUNT.fullmatch(cell) and Decimal(cell.replace(",", ""))
        ]
        number, index = self.chance.choice(places)
        new = self.other(grid.rows[number][index])
        grid.rows[number][index] = new
        return new

    def cell(self, title: str, row: str, column: int, new: str) -> str:
        """Change one cell of the row that holds this text; return what it then prints."""
        for line in self.grid(title).rows:
            if row in line:
                line[column] = new
                return new
        raise NothingToChange(row)

    def texts(self, title: str, old: str, new: str) -> str:
        """Replace a cell's text in a table or form with this title, every time it stands there."""
        changed = 0
        for block in self.content.blocks:
            if isinstance(block, Grid) and block.title.endswith(title):
                for row in block.rows:
                    for index, cell in enumerate(row):
                        if cell == old:
                            row[index], changed = new, changed + 1
            if isinstance(block, Form) and block.title.endswith(title):
                changed += _in_form(block, old, new)
        if not changed:
            raise NothingToChange(old)
        return new

    def form(self, project: str) -> Form:
        """The self-assessment form of a project."""
        for block in self.content.blocks:
            if isinstance(block, Form) and any(cell and cell[0] == project for cell in block.rows[0]):
                return block
        raise NothingToChange(project)

    def form_cell(self, project: str, row: str, place: int, new: str) -> str:
        """Change a cell of a form: the one ``place`` cells after the cell that holds ``row``."""
        for line in self.form(project).rows:
            for index, cell in enumerate(line):
                if cell and cell[0].startswith(row):
                    old = line[index + place]
                    line[index + place] = (new, old[1], old[2]) if old else old
                    return new
        raise NothingToChange(row)

    def drop(self, chosen: Callable[[object], bool]) -> None:
        """Leave out the blocks that are chosen."""
        kept = [block for block in self.content.blocks if not chosen(block)]
        if len(kept) == len(self.content.blocks):
            raise NothingToChange("block")
        self.content.blocks[:] = kept

    def drop_section(self, heading: str) -> None:
        """Leave out a heading and the text below it, up to the next heading of its level or above."""
        blocks = self.content.blocks
        start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and heading in block.text)
        level = getattr(blocks[start], "level", 0)
        end = start + 1
        while end < len(blocks) and isinstance(blocks[end], Heading | Paragraph):
            block = blocks[end]
            if isinstance(block, Heading) and block.level <= level:
                break
            end += 1
        del blocks[start:end]

    def heading(self, old: str, new: str) -> str:
        """Change a heading."""
        for block in self.content.blocks:
            if isinstance(block, Heading) and old in block.text:
                block.text = block.text.replace(old, new, 1)
                return new
        raise NothingToChange(old)


def _in_form(form: Form, old: str, new: str) -> int:
    changed = 0
    for row in form.rows:
        for index, cell in enumerate(row):
            if cell and cell[0] == old:
                row[index], changed = (new, cell[1], cell[2]), changed + 1
    return changed


def spoiled(base: str, seed: int) -> Copy:
    """A fresh copy of a sound sample."""
    return Copy(SOUND[base](), random.Random(seed))  # noqa: S311 - chance only picks the place of a fault
