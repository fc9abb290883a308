"""一般公共预算支出经济分类表: the general public budget, basic and projects, by economic class."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._economic import ALL_USES

general_budget_expenditure_by_economic_class = TableDeclaration(
    titles=(r"一般公共预算(?:财政|当年)*(?:拨款)?支出.*经济(?:分类|科目)",),
    but_not=r"基本支出|项目支出|三公|绩效|机关运行",
    layouts=(ALL_USES,),
)
