"""Functional classes (201 一般公共服务支出 …): their names, however spelled, and their amounts in a table."""

import re
from collections import defaultdict

from disclosures.model import Amount, Table
from review.lines import Role, lines, total_line
from review.sides import Level, sides

CLASS_LENGTH = 3
CLASSES = {
    "201": "一般公共服务",
    "202": "外交",
    "203": "国防",
    "204": "公共安全",
    "205": "教育",
    "206": "科学技术",
    "207": "文化旅游体育与传媒",
    "208": "社会保障和就业",
    "209": "社会保险基金",
    "210": "卫生健康",
    "211": "节能环保",
    "212": "城乡社区",
    "213": "农林水",
    "214": "交通运输",
    "215": "资源勘探工业信息等",
    "216": "商业服务业等",
    "217": "金融",
    "219": "援助其他地区",
    "220": "自然资源海洋气象等",
    "221": "住房保障",
    "222": "粮油物资储备",
    "223": "国有资本经营预算",
    "224": "灾害防治及应急管理",
    "229": "其他",
    "230": "转移性",
    "231": "债务还本",
    "232": "债务付息",
    "233": "债务发行费用",
    "234": "抗疫特别国债安排的",
}
_OLD_NAMES = {
    "文化体育与传媒": "207",
    "文化体育旅游与传媒": "207",
    "医疗卫生与计划生育": "210",
    "医疗卫生": "210",
    "资源勘探信息等": "215",
    "资源勘探电力信息等": "215",
    "国土海洋气象等": "220",
}
_CODES = {name: code for code, name in CLASSES.items()} | _OLD_NAMES
_TAIL = re.compile(r"(?:[（(]类[)）])?(?:事务)?(?:支出)?(?:[（(]类[)）])?$")


def class_key(name: str) -> str:
    """The code of a class by its name; the bare name where it is no known class."""
    bare = _TAIL.sub("", "".join(name.split()))
    return _CODES.get(bare, bare)


def classes_of_side(table: Table, key: str) -> dict[str, tuple[str, list[Amount]]]:
    """The classes on the expense side of a table of income and expenditure, by code: printed name and amounts.

    Templates print a class under its old and its new name; of several lines those with money count.
    """
    _, expense = sides(table)
    deepest = Level.SECOND if any(entry.level is Level.SECOND for entry in expense.items) else Level.FIRST
    found: dict[str, list[tuple[str, Amount]]] = defaultdict(list)
    for entry in expense.items:
        code = class_key(entry.name)
        if entry.level is deepest and key in entry.amounts and code in CLASSES:
            found[code].append((entry.name, entry.amounts[key]))
    return {code: _filled(lines_) for code, lines_ in found.items()}


def _filled(named: list[tuple[str, Amount]]) -> tuple[str, list[Amount]]:
    with_money = [pair for pair in named if pair[1].value] or named[:1]
    return with_money[0][0], [amount for _, amount in with_money]


def classes_of_table(table: Table, key: str = "total") -> dict[str, list[Amount]]:
    """The amounts of every class in a table by functional code: its own line, or its lowest lines where it has none.

    Nothing where the table breaks off before its total: lines may be missing.
    """
    own: dict[str, list[Amount]] = {}
    below: dict[str, list[Amount]] = defaultdict(list)
    found = lines(table)
    for line in found if total_line(found) is not None else ():
        amount = line.amounts.get(key)
        if amount is None or line.role in {Role.TOTAL, Role.UNIT} or not line.code:
            continue
        if len(line.code) == CLASS_LENGTH:
            own[line.code] = [amount]
        elif line.role is Role.LEAF:
            below[line.code[:CLASS_LENGTH]].append(amount)
    return dict(below) | own
