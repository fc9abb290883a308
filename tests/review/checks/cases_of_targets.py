"""What indicators and their explanations get wrong, one thing at a time."""

from dataclasses import replace

from review.model import Severity
from tests.factories import amount
from tests.sound_accounts import with_form
from tests.sound_budget import BUDGET, budget, indicator

INFO = Severity.INFO


def _explained(name, target, explanation=""):
    item = replace(indicator("department", "履职效益", "", name, target), explanation=explanation)
    return budget(indicators=(*BUDGET.indicators, item))


CASES = [
    (
        "indicators/changes_are_not_subtracted_twice",
        _explained("预算调整率", "≤20%", "预算调整率=（预算调整数-年初预算数）/年初预算数×100%。"),
        "“预算调整数”本身已是变动数",
        INFO,
    ),
    (
        "indicators/formulas_follow_their_definition",
        _explained("监测覆盖率", "≥90%", "已监测断面占应监测断面总数的比重。监测覆盖率=已监测断面数/河道总数×100%。"),
        "定义以“应监测断面总数”为分母，公式以“河道总数”为分母",
        INFO,
    ),
    ("indicators/percentages_measure_a_rate", _explained("河道管护经费", "≥90%"), "“河道管护经费”等1个指标名称", INFO),
    (
        "self_assessment/adjustments_are_used",
        with_form(initial_budget=amount("8.00"), full_year_budget=amount("10.00"), executed=amount("8.00")),
        "年中追加2.00万元，执行数8.00万元未超过年初预算数8.00万元",
        INFO,
    ),
]
