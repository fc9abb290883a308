"""国有资本经营预算支出表, 国有资本经营预算财政拨款支出决算表."""

from disclosures.declaration import TableDeclaration
from disclosures.tables._outlay import BASIC_AND_PROJECT, FUND, OUTLAY

state_capital = TableDeclaration(
    titles=(r"国有资本",),
    but_not=r"三公|政府性基金|绩效|资产|占用",
    layouts=(BASIC_AND_PROJECT, OUTLAY, FUND),
)
