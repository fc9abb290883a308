"""财政拨款基本支出表: running costs that appropriations of all budgets pay for, by economic class."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._economic import BASIC, BY_SOURCE

appropriation_basic_expenditure = TableDeclaration(
    titles=(r"财政拨款基本支出",),
    but_not=r"公共预算|政府性基金|国有资本|三公|绩效",
    layouts=(BASIC, BY_SOURCE),
)
