"""What a reviewer of published final accounts objected to: one thing changed, and what is found."""

from review.model import Severity
from tests.review.checks.spoiling import said, with_clause
from tests.sound_accounts import ACCOUNTS
from tests.sound_budget import BUDGET

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

CASES = [
    (
        "trend/growth_has_a_base",
        with_clause(BUDGET, "租赁费36.92万元。与上年相比，租赁费增加36.92万元，增长100.00%。"),
        "1处增加额等于本年数，上年为0，不能计算增长率：“增加36.92万元，增长100.00%”",
        WARNING,
    ),
    (
        "trend/growth_has_a_base",
        with_clause(BUDGET, "租赁费97.19万元，比上年增加97.19万元，增长0%。"),
        "增长0%",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(BUDGET, "对0个项目开展了重点绩效评价（如有）。"),
        "“（如有）”是模板的填写要求",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(BUDGET, "没有支出的，仍保留该表格式，并在本表下方作下述说明："),
        "是模板的填写要求",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(ACCOUNTS, "局（部、委、办）机关及下属0个单位出国团组0个。"),
        "“局（部、委、办）”",
        WARNING,
    ),
    (
        "trend/differences_name_their_cause",
        said(ACCOUNTS, "c6", "人员变动", "工作需要，正常追加预算"),
        "1处决算与预算相差超过10%，原因没有写明具体事由：“行政运行（项）”（-29.50%）“工作需要，正常追加预算”",
        INFO,
    ),
]
