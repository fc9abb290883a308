"""A copy of the final accounts with faults that reviewers must find; each fault is one change to the sound document."""

from samples import final_accounts
from samples.content import Content, Form, Grid
from samples.department import PROJECTS

RIVER, FLOOD, SAVING = PROJECTS


class NothingReplaced(LookupError):
    """The words that a fault wants to change are not in the document."""


def content() -> Content:
    """Final accounts with seven faults, see FAULTS."""
    faulty = final_accounts.content()
    _say(faulty, "预算执行率为93.87%。该项指标总分10分", "预算执行率为99.39%。该项指标总分10分")
    _say(faulty, "基本支出488.24万元，占74.43%", "基本支出480.24万元，占74.43%")
    _say(faulty, "增加0.57万元，增长0.09%", "增加0.57万元，增长9.00%")
    _say(faulty, "主要用于以下方面：社会保障和就业（类）支出41.28", "主要用于以下方面：社会保障和就业（类）支出42.18")
    _cell(faulty.grid("支出决算表"), "合计", 3, "478.24")
    _drop_form(faulty, SAVING.name)
    _score(faulty, FLOOD.name, "9.25", "10", "98.87", "99.62")
    return faulty


FAULTS = (
    "自评总结报告引用的预算执行率与自评表不符（等于自评得分）",
    "说明中的基本支出与支出决算表不符",
    "增长率与增减额不符",
    "功能分类金额与表不符",
    "支出决算表合计行不等于各项之和",
    "声称自评三个项目，只附两张自评表",
    "未达目标的指标仍得满分",
)


def _say(content: Content, old: str, new: str) -> None:
    found = [paragraph for paragraph in content.paragraphs() if old in paragraph.text]
    if not found:
        raise NothingReplaced(old)
    found[0].text = found[0].text.replace(old, new, 1)


def _cell(grid: Grid, row_name: str, column: int, new: str) -> None:
    row = next((row for row in grid.rows if row_name in row), None)
    if row is None:
        raise NothingReplaced(row_name)
    row[column] = new


def _forms(content: Content, project: str) -> list[Form]:
    return [
        block
        for block in content.blocks
        if isinstance(block, Form) and any(cell and cell[0] == project for cell in block.rows[0])
    ]


def _drop_form(content: Content, project: str) -> None:
    for form in _forms(content, project):
        content.blocks.remove(form)


def _score(content: Content, project: str, old: str, new: str, old_total: str, new_total: str) -> None:
    (form,) = _forms(content, project)
    for row in form.rows:
        for index, cell in enumerate(row):
            if cell and cell[0] in {old, old_total}:
                row[index] = (new if cell[0] == old else new_total, cell[1], cell[2])
