"""The invented department: who it is, and every figure from which its documents are made. All sums follow from these."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

DISTRICT = "云河市东溪区"
NAME = "云河市东溪区水务局"
CODE = "216"
YEAR = 2025
UNITS = (("216001", f"{NAME}本级"), ("216002", "云河市东溪区河道管理站"))

D = Decimal
CENT = D("0.01")
ZERO = D(0)


def money(value: Decimal | None) -> str:
    """A figure as tables print it: two decimals with thousands separators, blank for nothing."""
    return "" if not value else f"{value.quantize(CENT, ROUND_HALF_UP):,}"


def plain(value: Decimal) -> str:
    """A figure as sentences print it; nothing is 0."""
    return f"{value.quantize(CENT, ROUND_HALF_UP)}" if value else "0"


def percent(part: Decimal, whole: Decimal) -> str:
    """A share or rate with two decimals, without the sign."""
    return f"{(part / whole * 100).quantize(CENT, ROUND_HALF_UP)}"


@dataclass(frozen=True)
class Item:
    """A functional item: its code path and names, and its basic expenditure by kind, budget and final."""

    code: str
    class_name: str
    section_name: str
    name: str
    wages: Decimal = ZERO
    subsidies: Decimal = ZERO
    goods: Decimal = ZERO
    capital: Decimal = ZERO

    @property
    def basic(self) -> Decimal:
        """Basic expenditure."""
        return self.wages + self.subsidies + self.goods + self.capital


@dataclass(frozen=True)
class Result:
    """An indicator of a project with its target, result and points."""

    level1: str
    level2: str
    level3: str
    target: str
    actual: str
    weight: str
    score: str
    deviation: str = "0.00"
    reason: str = ""


@dataclass(frozen=True)
class Project:
    """A project: its item, budget, adjusted budget, what was spent, and how it was assessed."""

    code: str
    name: str
    unit: str
    type: str
    item: Item
    economic: tuple[str, str, str, str]
    budget: Decimal
    adjusted: Decimal
    executed: Decimal
    goal: str
    achieved: str
    results: tuple[Result, ...]

    @property
    def rate(self) -> Decimal:
        """Execution rate in percent, two decimals."""
        return (self.executed / self.adjusted * 100).quantize(CENT, ROUND_HALF_UP)

    @property
    def execution_score(self) -> Decimal:
        """Points for execution: ten times the rounded rate."""
        return (self.rate / 10).quantize(CENT, ROUND_HALF_UP)

    @property
    def total(self) -> Decimal:
        """All points: execution, twenty for fund management, and the indicators."""
        return self.execution_score + 20 + sum((D(result.score) for result in self.results), ZERO)

    @property
    def grade(self) -> str:
        """优 from 90, 良 from 80, 中 from 60."""
        return next(grade for grade, least in (("优", 90), ("良", 80), ("中", 60), ("差", 0)) if self.total >= least)


WATER, WATER_SECTION = "农林水支出", "水利"
BASIC_ITEMS = (
    Item("2130301", WATER, WATER_SECTION, "行政运行", D("312.46"), D("18.20"), D("58.33"), D("2.00")),
    Item("2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", D("41.28")),
    Item("2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗", D("19.35")),
    Item("2210201", "住房保障支出", "住房改革支出", "住房公积金", D("33.10")),
)
FINAL_ITEMS = (
    Item("2130301", WATER, WATER_SECTION, "行政运行", D("318.92"), D("18.05"), D("55.47"), D("1.86")),
    Item("2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", D("41.28")),
    Item("2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗", D("19.02")),
    Item("2210201", "住房保障支出", "住房改革支出", "住房公积金", D("33.64")),
)
ECONOMIC = (
    ("30101", "基本工资", "50101", "工资奖金津补贴", "128.40", "130.15"),
    ("30102", "津贴补贴", "50101", "工资奖金津补贴", "86.72", "88.30"),
    ("30103", "奖金", "50101", "工资奖金津补贴", "62.10", "64.86"),
    ("30107", "绩效工资", "50501", "工资福利支出", "34.00", "34.40"),
    ("30108", "机关事业单位基本养老保险缴费", "50102", "社会保障缴费", "41.28", "41.28"),
    ("30110", "职工基本医疗保险缴费", "50102", "社会保障缴费", "19.35", "19.02"),
    ("30112", "其他社会保障缴费", "50102", "社会保障缴费", "1.24", "1.21"),
    ("30113", "住房公积金", "50103", "住房公积金", "33.10", "33.64"),
    ("30302", "退休费", "50905", "离退休费", "17.60", "17.60"),
    ("30309", "奖励金", "50901", "社会福利和救助", "0.60", "0.45"),
    ("30201", "办公费", "50201", "办公经费", "12.50", "11.93"),
    ("30207", "邮电费", "50201", "办公经费", "3.20", "3.08"),
    ("30211", "差旅费", "50201", "办公经费", "6.80", "5.71"),
    ("30217", "公务接待费", "50206", "公务接待费", "1.20", "0.86"),
    ("30228", "工会经费", "50201", "办公经费", "5.63", "5.63"),
    ("30229", "福利费", "50201", "办公经费", "6.00", "5.90"),
    ("30231", "公务用车运行维护费", "50208", "公务用车运行维护费", "4.50", "4.32"),
    ("30239", "其他交通费用", "50201", "办公经费", "14.50", "14.21"),
    ("30299", "其他商品和服务支出", "50299", "其他商品和服务支出", "4.00", "3.83"),
    ("31002", "办公设备购置", "50306", "设备购置", "2.00", "1.86"),
)
RIVER = Item("2130306", WATER, WATER_SECTION, "水利工程运行与维护")
FLOOD = Item("2130314", WATER, WATER_SECTION, "防汛")
SAVING = Item("2130311", WATER, WATER_SECTION, "水资源节约管理与保护")
PROJECTS = (
    Project(
        "410799230000000018236",
        "河道日常管护经费",
        UNITS[1][1],
        "特定目标类",
        RIVER,
        ("30213", "维修（护）费", "50209", "维修（护）费"),
        D("126.50"),
        D("126.50"),
        D("118.75"),
        "完成全区主要河道的保洁、巡查和堤防日常维修，保持河道畅通、岸坡整洁。",
        "全年完成主要河道保洁、巡查和堤防维修，河道畅通，岸坡整洁。",
        (
            Result("成本指标", "经济成本指标", "河道管护总成本", "≤126.50万元", "118.75万元", "10", "10"),
            Result("产出指标", "数量指标", "管护河道长度", "≥86公里", "86公里", "10", "10"),
            Result("产出指标", "质量指标", "河道保洁合格率", "≥95%", "96%", "10", "10"),
            Result("产出指标", "时效指标", "管护任务完成时间", "2025年12月31日前", "100%", "10", "10"),
            Result("效益指标", "生态效益指标", "主要断面水质达标率", "≥90%", "92%", "25", "25"),
            Result("满意度指标", "服务对象满意度指标", "沿岸居民满意度", "≥90%", "93%", "5", "5"),
        ),
    ),
    Project(
        "410799240000000020417",
        "防汛物资储备经费",
        UNITS[0][1],
        "特定目标类",
        FLOOD,
        ("30218", "专用材料费", "50204", "专用材料购置费"),
        D("38.40"),
        D("38.40"),
        D("36.92"),
        "按定额补充防汛抢险物资，保证汛期随时可用。",
        "按定额补充编织袋、冲锋舟配件等物资，汛期随时可用。",
        (
            Result("成本指标", "经济成本指标", "物资采购总成本", "≤38.40万元", "36.92万元", "10", "10"),
            Result(
                "产出指标",
                "数量指标",
                "储备编织袋数量",
                "≥20000条",
                "18500条",
                "10",
                "9.25",
                "-7.50",
                "两批次到货验收推迟至次年一月",
            ),
            Result("产出指标", "质量指标", "物资验收合格率", "=100%", "100%", "10", "10"),
            Result("产出指标", "时效指标", "汛前物资到位时间", "2025年5月31日前", "100%", "10", "10"),
            Result("效益指标", "社会效益指标", "险情处置物资保障率", "≥98%", "98%", "25", "25"),
            Result("满意度指标", "服务对象满意度指标", "防汛队伍满意度", "≥90%", "90%", "5", "5"),
        ),
    ),
    Project(
        "410799250000000005562",
        "水资源监测宣传经费",
        UNITS[0][1],
        "其他运转类",
        SAVING,
        ("30227", "委托业务费", "50205", "委托业务费"),
        D("15.75"),
        D("15.75"),
        D("12.06"),
        "开展取用水监测和节水宣传，提高公众节水意识。",
        "开展取用水监测十二次，组织节水宣传四场。",
        (
            Result("成本指标", "经济成本指标", "监测宣传总成本", "≤15.75万元", "12.06万元", "10", "10"),
            Result("产出指标", "数量指标", "取用水监测次数", "≥12次", "12次", "10", "10"),
            Result("产出指标", "质量指标", "监测数据有效率", "≥95%", "97%", "10", "10"),
            Result("产出指标", "时效指标", "监测报告报送时间", "每月10日前", "100%", "10", "10"),
            Result("效益指标", "社会效益指标", "节水宣传覆盖率", "≥80%", "82%", "25", "25"),
            Result("满意度指标", "服务对象满意度指标", "取水户满意度", "≥90%", "91%", "5", "5"),
        ),
    ),
)
LAST_YEAR_BUDGET = D("642.18")
LAST_YEAR_FINAL = D("655.40")
LAST_YEAR_RUNNING = D("57.90")


def basic_total(items: tuple[Item, ...]) -> Decimal:
    """All basic expenditure."""
    return sum((item.basic for item in items), ZERO)


def part(items: tuple[Item, ...], *names: str) -> Decimal:
    """The named kinds of basic expenditure, summed."""
    return sum((getattr(item, name) for item in items for name in names), ZERO)


def by_class(amounts: dict[Item, Decimal]) -> dict[str, Decimal]:
    """Amounts by functional class, in the order of the codes."""
    result: dict[str, Decimal] = {}
    for item in sorted(amounts, key=lambda item: item.code):
        result[item.class_name] = result.get(item.class_name, ZERO) + amounts[item]
    return result
