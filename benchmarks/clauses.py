"""Invents disclosures for the benchmark of search: clauses and table rows as budgets have them, the same every time."""

import random
from collections.abc import Iterator

from disclosures.model import Place, Source
from search_index.engine import Entry
from search_index.schema import Labels, Passage
from search_index.sums import sums_of_cell

PER_DISCLOSURE = 250
_CLASSES = (
    "一般公共服务支出",
    "社会保障和就业支出",
    "卫生健康支出",
    "住房保障支出",
    "教育支出",
    "农林水支出",
    "城乡社区支出",
)
_ITEMS = (
    "行政运行",
    "机关事业单位基本养老保险缴费支出",
    "行政单位医疗",
    "住房公积金",
    "一般行政管理事务",
    "信息化建设",
)
_FUNDS = ("一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金", "上年结转")
_CAUSES = ("人员工资调整", "项目经费减少", "厉行节约", "机构改革", "业务量增加", "会议次数减少", "车辆更新")
_SUBJECTS = ("因公出国（境）费", "公务用车购置及运行费", "公务接待费", "会议费", "培训费", "机关运行经费", "政府采购")
_DUTIES = ("贯彻落实", "组织实施", "监督检查", "指导协调", "统筹推进", "研究拟订", "负责管理")
_FIELDS = ("财政收支", "安全生产", "营商环境", "城市管理", "文物保护", "社会救助", "林业防火", "电子政务", "信访接待")
_WORKS = ("改造", "维护", "建设", "采购", "升级", "补助", "培训", "整治")
_PLACES = "东西南北中新青红白金石河湖山林田港桥关宁安平和永长"
_OFFICES = ("财政局", "教育局", "民政局", "卫生健康局", "农业农村局", "住房和城乡建设局", "审计局", "统计局")
PATHS = ("第一部分 概况", "第二部分 预算情况说明", "第三部分 名词解释", "支出总表", "项目支出绩效自评表")


def department(number: int) -> str:
    """Return the name of the numbered department."""
    one, two = number // len(_OFFICES) % len(_PLACES), number // (len(_OFFICES) * len(_PLACES)) % len(_PLACES)
    return f"{_PLACES[one]}{_PLACES[two]}区{_OFFICES[number % len(_OFFICES)]}"


def project(chance: random.Random) -> str:
    """Return the name of a project; most of them occur once."""
    return "".join(chance.sample(_PLACES, 3)) + chance.choice(_FIELDS) + chance.choice(_WORKS) + "项目"


def figure(chance: random.Random) -> str:
    """Return an amount as printed."""
    return f"{chance.lognormvariate(4, 2):,.2f}"


def code(chance: random.Random) -> str:
    """Return a functional code printed in columns."""
    return f"{chance.randint(201, 232)} {chance.randint(1, 30):02} {chance.choice((1, 2, 4, 5, 6, 50, 99)):02}"


def entries(passages: int) -> Iterator[Entry]:
    """Return disclosures with so many passages in all."""
    for number in range(passages // PER_DISCLOSURE):
        yield entry(number)


def entry(number: int) -> Entry:
    """Return the numbered disclosure."""
    chance = random.Random(number)  # noqa: S311  # the same disclosures every time
    ref = f"d{number:06}"
    labels = Labels(
        f"{ref}.pdf", department(number // 6), 2021 + number % 6, ("budget", "final_accounts")[number // 3 % 2]
    )
    return Entry(ref, labels, tuple(_passage(chance, ref, place) for place in range(PER_DISCLOSURE)))


def _passage(chance: random.Random, ref: str, number: int) -> Passage:
    row = number % 5 >= 2
    text = _row(chance) if row else _clause(chance)
    boxes = 7 if row else 2
    places = tuple(Place(1 + number // 12, (56.7 + 60 * box, 90.2, 110.4 + 60 * box, 104.9)) for box in range(boxes))
    sums = tuple(one for cell in text.split("；") for one in sums_of_cell(cell, "万元")) if "合计" in text else ()
    return Passage(ref, number, row, (chance.choice(PATHS),), text, Source(text, places), sums)


def _row(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.7:
        sums = f"合计 {figure(chance)}；项目支出 {figure(chance)}"
        return f"科目编码 {code(chance)}；科目名称 {chance.choice(_ITEMS)}；{sums}"
    if kind < 0.85:
        digits = "".join(chance.choices("0123456789", k=12))
        return f"项目编码 4107{digits}；项目名称 {project(chance)}；{chance.choice(_FUNDS)} {figure(chance)}"
    return (
        f"一级指标 产出指标；二级指标 数量指标；三级指标 {chance.choice(_FIELDS)}{chance.choice(_WORKS)}；"
        f"指标值 ≥{chance.randint(1, 100)}%"
    )


def _clause(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.4:
        more = chance.choice(("增加", "减少"))
        return (
            f"{chance.choice(_SUBJECTS)}支出预算为{figure(chance)}万元，比上年{more}{figure(chance)}万元，"
            f"主要原因是{chance.choice(_CAUSES)}。"
        )
    if kind < 0.7:
        return f"{chance.choice(_DUTIES)}全区{chance.choice(_FIELDS)}工作，{chance.choice(_DUTIES)}{project(chance)}。"
    return (
        f"20{chance.randint(21, 26)}年{chance.choice(_CLASSES)}{figure(chance)}万元，占本年支出合计的"
        f"{chance.randint(1, 99)}.{chance.randint(0, 99):02}%，资金来源为{chance.choice(_FUNDS)}。"
    )
