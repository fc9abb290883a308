"""部门基本支出预算表: running costs by economic class, whatever money they are paid from."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._economic import BASIC, BY_SOURCE

basic_expenditure = TableDeclaration(
    titles=(r"基本支出",),
    but_not=r"公共预算|财政拨款|政府性基金|国有资本|三公|绩效",
    layouts=(BY_SOURCE, BASIC),
)
