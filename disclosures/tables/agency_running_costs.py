"""机关运行经费支出表: what running the agency costs, by economic class."""

from disclosures.declaration import Layout, TableDeclaration, money
from disclosures.tables._economic import CLASSES, NOTE

agency_running_costs = TableDeclaration(
    titles=(r"(?:机关|机构)运[行转]经费",),
    but_not=r"三公|采购|国有资产",
    layouts=(
        Layout(
            columns=(*CLASSES, money("total", r"(?:机关|机构)运[行转]经费[^/]*|合计|总计|金额|预算数|决算数"), NOTE)
        ),
    ),
)
