"""一般公共预算项目支出情况表: projects of the general public budget, most often by economic class."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._economic import ALL_USES, BY_SOURCE

general_budget_project_expenditure = TableDeclaration(
    titles=(r"一般公共预算(?:财政|当年)*(?:拨款)?项目支出",),
    but_not=r"绩效|采购",
    layouts=(ALL_USES, BY_SOURCE),
)
