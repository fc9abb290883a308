"""一般公共预算支出情况表, 一般公共预算财政拨款支出决算表: the general public budget by function."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._outlay import BASIC_AND_PROJECT, NOW_AND_BEFORE, OUTLAY

general_budget_expenditure = TableDeclaration(
    titles=(r"一般公共预算(?:财政|当年)*(?:拨款)?支出",),
    but_not=r"基本支出|三公|项目支出|经济(?:分类|科目)|收支|收入|绩效|机关运行",
    layouts=(OUTLAY, BASIC_AND_PROJECT, NOW_AND_BEFORE),
)
