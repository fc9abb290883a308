"""Words of one meaning in this field: what people type and what is printed, as data."""

import re
from functools import lru_cache

from search_index.analysis import normal_form

MOST = 8  # wordings of one term; a long term may hold several words that have others
SHORTEST = 2  # characters

_CLASS = re.compile(r"(?P<name>[^\W\d_]{2,20}?)(?P<level>\([类款项]\))?支出")
# Within a line every word may stand for every other. Where one is part of another, the longer one wins.
_MEANINGS = """
公务用车 公车
公务用车购置及运行维护费 公务用车购置及运行费 公车购置及运行费 车辆购置及运行费
公务用车运行维护费 公车运行维护费 公车运行费 用车运行费
公务用车购置费 公车购置费 购车费
公务用车购置 公车购置 购车
因公出国（境）费 因公出国（境）费用 因公出国境费 出国费 出国（境）费 出国经费 出境费
公务接待费 招待费 接待费 业务招待费
三公经费 三公费用
机关运行经费 机关运转经费 运转经费 办公运行经费
一般公共预算 公共财政预算 一般预算
一般公共预算财政拨款 公共财政拨款 一般公共预算拨款
政府性基金预算 基金预算 政府性基金
国有资本经营预算 国资预算 国资经营预算
社会保障和就业支出 社保和就业支出 社保就业支出
住房公积金 公积金
行政事业单位养老支出 行政事业单位离退休
对个人和家庭的补助 对个人和家庭补助 个人和家庭补助
商品和服务支出 商品服务支出
人员经费 人头费
财政专户管理资金 专户资金 财政专户资金
结转结余 结余结转 结转和结余
年初结转 上年结转 上年结余
政府采购 政采
政府购买服务 购买服务
国有资产 国资
绩效自评 绩效自评价 自我评价
绩效评价 绩效考评
执行率 预算执行率 支出进度
满意度 满意率
偏差原因 偏离原因 未完成原因
名词解释 术语解释
部门职责 主要职责 主要职能 部门职能
机构设置 内设机构 机构构成
房屋租赁 房租 租房
物业管理费 物业费
邮电费 通讯费 电话费
网络安全 网安
发展和改革委员会 发展改革委 发改委
工业和信息化局 工业信息化局 工信局
工业和信息化委员会 工信委
教育体育局 教体局
科学技术局 科技局
人力资源和社会保障局 人社局 人力社保局
自然资源和规划局 自然资源规划局 自规局
自然资源局 国土局
生态环境局 环保局 环境保护局
住房和城乡建设局 住建局 住房城乡建设局
交通运输局 交通局
农业农村局 农业局
文化广电和旅游局 文化旅游局 文旅局
卫生健康委员会 卫生健康委 卫健委 卫计委
退役军人事务局 退役军人局
应急管理局 应急局 安监局
市场监督管理局 市场监管局 市监局 工商局
医疗保障局 医保局
城市管理局 城管局
民族宗教事务局 民宗局
行政审批和政务信息管理局 行政审批局 审批局
政务服务和大数据管理局 政务服务局 大数据局 政数局
机关事务管理局 机关事务局 机关事务中心
国有资产监督管理委员会 国资委
乡村振兴局 扶贫办 扶贫开发办公室
人民代表大会常务委员会 人大常委会 人大
中国人民政治协商会议 政协
纪律检查委员会 纪委 纪委监委
统一战线工作部 统战部
机构编制委员会办公室 编办 编制办
人民政府办公室 政府办公室 政府办
党委办公室 党委办 委办公室
人民检察院 检察院
人民法院 法院
妇女联合会 妇联
残疾人联合会 残联
工商业联合会 工商联
共产主义青年团 共青团 团委
总工会 工会
"""


def _read() -> tuple[tuple[str, ...], ...]:
    lines = (line.split() for line in _MEANINGS.split("\n") if line.strip())
    return tuple(tuple(dict.fromkeys(normal_form(word) for word in line)) for line in lines)


MEANINGS = _read()


@lru_cache(maxsize=4096)
def of(term: str) -> tuple[str, ...]:
    """Return a term in normal form in other words: each word in it exchanged for others of its meaning, one at a time.

    Of words that overlap, only the longest is exchanged: a part of 公务用车购置费 is no word of its own.
    """
    found: dict[str, None] = dict.fromkeys(_classed(term))
    held = [word for line in MEANINGS for word in line if word in term]
    for line in MEANINGS:
        for word in line:
            if word not in held or any(word != longer and word in longer for longer in held):
                continue
            found.update(dict.fromkeys(_exchanged(term, word, other) for other in line))
    return tuple(other for other in found if other not in term and term not in other and len(other) >= SHORTEST)[:MOST]


def _classed(term: str) -> tuple[str, ...]:
    """Sentences name the level of a code inside its name: 教育支出 is printed 教育(类)支出, or the other way round."""
    match = _CLASS.fullmatch(term)
    if match is None:
        return ()
    levels = ("",) if match["level"] else ("(类)", "(款)", "(项)")
    return tuple(f"{match['name']}{level}支出" for level in levels)


def _exchanged(term: str, word: str, other: str) -> str:
    """Return the term with the word exchanged, as it is where the other word already stands there."""
    return term if other in term else term.replace(word, other)
