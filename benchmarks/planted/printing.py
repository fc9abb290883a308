"""Slips of the pen in print: rows printed twice or left out, blanks, operators turned, words and sentences doubled."""

from collections.abc import Callable

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault

OUTLAY, ALL_TARGETS = "支出决算表", "均按要求编制了绩效目标，"


def _rows(title: str, row: str, change: Callable[[list[list[str]], int], None]) -> Callable[[Copy], str]:
    def plant(copy: Copy) -> str:
        rows = copy.grid(title).rows
        change(rows, next(number for number, line in enumerate(rows) if row in line))
        return row

    return plant


def _again(rows: list[list[str]], number: int) -> None:
    rows.insert(number, list(rows[number]))


def _gone(rows: list[list[str]], number: int) -> None:
    del rows[number]


def _blank(rows: list[list[str]], number: int) -> None:
    rows[number][2] = ""


FAULTS: tuple[Fault, ...] = (
    Fault(
        "支出决算表一行列了两次",
        "accounts",
        _rows(OUTLAY, "2210201", _again),
        ("totals/lines_are_printed_once",),
        ("totals/lines_add_up_to_the_total",),
    ),
    Fault(
        "支出决算表漏列类级科目",
        "accounts",
        _rows(OUTLAY, "221", _gone),
        ("completeness/levels_are_complete",),
        ("totals/lines_add_up_to_the_total",),
    ),
    Fault(
        "支出决算表合计栏漏填",
        "accounts",
        _rows(OUTLAY, "22102", _blank),
        ("totals/sums_of_lines_are_filled",),
        ("totals/lines_add_up_to_the_total",),
    ),
    Fault(
        "编制绩效目标的项目数有误",
        "budget",
        lambda copy: copy.say(ALL_TARGETS, ALL_TARGETS + "共19个项目，") and "19个",
        ("agreement/targets_cover_the_projects",),
    ),
    Fault(
        "满意度指标用≤",
        "budget",
        lambda copy: copy.texts("部门预算项目绩效目标汇总表", "≥90%", "≤90%"),
        ("indicators/rates_point_the_right_way",),
    ),
    Fault(
        "收支总表各项漏填",
        "accounts",
        lambda copy: copy.cell("收入支出决算总表", "一、一般公共预算财政拨款收入", 2, "") or "本年收入合计",
        ("totals/totals_are_filled",),
    ),
    Fault(
        "整句重复",
        "budget",
        lambda copy: copy.say(ALL_TARGETS, "我单位严格执行各项财务制度。" * 2 + ALL_TARGETS) and "财务制度",
        ("presentation/words_are_not_repeated",),
    ),
    Fault(
        "句末词语重复",
        "budget",
        lambda copy: copy.say(ALL_TARGETS, ALL_TARGETS[:-1] + "目标，") and "目标目标",
        ("presentation/words_are_not_repeated",),
    ),
)
