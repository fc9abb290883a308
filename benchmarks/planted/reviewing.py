"""Faults that a reviewer of published disclosures objected to, planted where a department would make them."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Heading, Paragraph


def _told(kind: str, text: str, shows: str, *by: str) -> Fault:
    """One paragraph more, below the duties."""

    def plant(copy: Copy) -> str:
        blocks = copy.content.blocks
        place = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and "主要职责" in block.text)
        blocks.insert(place + 1, Paragraph(text))
        return shows

    return Fault(kind, "budget", plant, by)


FAULTS: tuple[Fault, ...] = (
    _told(
        "上年为0仍列增长100%",
        "租赁费36.92万元。与上年相比，租赁费增加36.92万元，增长100.00%，主要原因是新增办公用房租赁。",
        "36.92",
        "trend/growth_has_a_base",
    ),
    _told(
        "模板的“如有”未删",
        "对0个项目开展了重点绩效评价（如有）。",
        "（如有）",
        "presentation/template_notes_are_removed",
    ),
)
