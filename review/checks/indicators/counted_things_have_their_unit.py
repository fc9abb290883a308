"""What is counted can be counted so: systems not in 次, reports not in 次, money not in 家, an endeavour not in 个.

A remark for the reviewer. Not applicable where no indicator counts in a unit.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import WORDS

TIMES, THINGS = frozenset("次"), frozenset("个")
MONEY = re.compile(r"(?:资金|经费|奖补资金|补助|补贴|奖金|费用)$")
ENDEAVOUR = re.compile(r"^(?:保障|确保|维护|促进|提高|提升|推进|加强)[一-鿿]{2,12}$")
COUNTED = re.compile(r"(?:数|量|次|个|率|度|人|户|家|站|点|室|车|员|单位|企业|项目|系统|平台|机构)$")
NUMBER = re.compile(r"(?<!指)[条人次户件台个份场期家辆套篇]数(?:量)?$")
NOT_SO = (
    (re.compile(r"(?:项目|系统|平台|软件|工程)(?:建设)?(?:项目)?(?:数量|个数|数)$"), TIMES, "个、套、项"),
    (re.compile(r"(?:报告|简报|文件|材料|方案|信息|刊物)(?:数量)?$"), TIMES, "份、篇、条"),
    (re.compile(r"档案(?:数量|数|管理数量)$"), THINGS, "卷、件、份"),
)


@check(
    title="计数指标的单位合乎所计事物",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="项目、系统不以“次”计，报告、材料不以“次”计，档案不以“个”计，资金名称不以“家、个、人”计，条数、人次数等不以百分比计，“保障××”等动宾短语不能以“个”计。",
    exempt="没有带计量单位的指标。",
    tolerance=WORDS,
    example="“甲项目”指标“系统建设项目数量”以“次”计量（≥10次），应以个、套、项计。",
)
def counted_things_have_their_unit(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the unit of every count with its name."""
    counted = [item for item in project_targets(disclosure) if _counts(item)]
    if not counted:
        raise Missing("没有带计量单位的指标")
    alike: dict[tuple[str, str, str], list[Set]] = defaultdict(list)
    for item in counted:
        name = "".join(item.name.split())
        alike[name, "".join(item.target.raw.split()), _wrong(name, item)].append(item)
    for (name, raw, wrong), items in alike.items():
        projects = list(dict.fromkeys(item.project for item in items))
        whose = f"“{projects[0]}”" + (f"等{len(projects)}个项目的" if len(projects) > 1 else "")
        message = f"{whose}指标“{name}”以“{items[0].target.unit}”计量（{raw}），{wrong}。"
        places = tuple(item.source for item in items)
        outcome = Outcome.FAILS if wrong else Outcome.HOLDS
        unit = items[0].target.unit
        yield Observation(outcome, f"{projects[0]}/{name}/{unit}", message, unit, "", "", places)


def _counts(item: Set) -> bool:
    unit = item.target.unit
    return bool(unit) and unit not in YUAN_PER_UNIT and item.target.value is not None


def _wrong(name: str, item: Set) -> str:
    if item.target.unit == "%":
        return "名称是计数，单位是百分比，两者不符" if NUMBER.search(name) else ""
    for pattern, units, right in NOT_SO:
        if pattern.search(name) and item.target.unit in units:
            return f"应以{right}计"
    if MONEY.search(name) and "产出" in item.level1:
        return "名称是资金，单位是个数，两者不符"
    if item.target.unit == "个" and ENDEAVOUR.match(name) and not COUNTED.search(name):
        return "名称没有可计数的事物"
    return ""
