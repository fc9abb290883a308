"""Projects and indicators that an English question names: their names hold what its words mean, 电子印章 for e-seal."""

import re
from collections.abc import Iterable
from itertools import pairwise, product

from answers.document_projects import project_names
from answers.model import Document
from answers.titles import full_name
from search_index.analysis import normal_form

# English words → what they are called within names; the first that a name holds counts.
_GLOSSARY = """
allowance 费/补贴/补助,
staff 从业人员/工作人员/人员/员工/职工, personnel 人员, employee 人员/职工, worker 人员, auxiliary 辅助,
assistant 辅助, support 辅助/支持/保障, security 保安/安全, guard 保安, cleaning 保洁/清洁, cleaner 保洁,
wage 工资/薪酬, salary 工资/薪酬, pay 工资, payment 支付/发放, management 管理, labour 劳务, labor 劳务,
service 服务, fee 费, meal 餐, uniform 工装/服装, clothing 工装/服装/被装, clothes 工装/服装, seal 印章,
stamp 印章, electronic 电子, e-seal 电子印章, extranet 外网, intranet 内网, network 网络/网, line 线路,
equipment 设备, device 设备, purchase 购置/采购, replacement 换装/更换, replace 更换/换装, upgrade 升级/换装,
quantity 数量/次数/人数, number 数量/人数/次数/户数/面积, rate 率, total 总, project 项目, cost 成本/费用/经费,
supervision 督查/督办/监督/监理, supervisory 督查/监督, inspection 督查/检查, platform 平台, construction 建设,
video 视频, conference 会商/会议, conferencing 会商/会议, consultation 会商, meeting 会议, system 系统,
provincial 省委/省, archive 档案, archival 档案, women 妇联/妇女, youth 团委/青年, league 团委,
science 科协/科学, confidential 机要/保密, confidentiality 保密/机要, secrecy 保密, federation 联,
industry 工商, commerce 工商, office 办公, computer 电脑/计算机, desktop 台式, printer 打印机, party 党,
building 建, activity 活动, member 员, satisfaction 满意度, public 群众/公众, resident 群众/居民,
attendance 出勤, enterprise 企业, business 业务/企业, company 企业, development 发展, special 专项,
fund 资金/经费, reward 奖励/奖补, accuracy 准确, information 信息, government 政府/政务, affairs 政务/事务,
legal 法制/法律, law 法, defence 国防, defense 国防, mobilisation 动员, mobilization 动员, digital 电子化/数字,
digitisation 电子化, congress 人大, deputy 代表, training 培训, session 会议/届次, cover 覆盖, coverage 覆盖,
covered 覆盖, unit 单位, completion 完成, on-time 及时, timely 及时, qualified 合格, compliance 合规,
compliant 合规, efficiency 效率, normal 正常, operation 运转/运行, operating 运转/运行, running 运转/运行,
working 工作, work 工作, general 综合, comprehensive 综合, road 道路/公路, school 学校, student 学生,
teacher 教师, hospital 医院, water 水, land 土地, farmer 农民/农户, village 村, rural 农村/乡村, forest 林,
housing 住房, renovation 改造, repair 维修/修缮, maintenance 维护/维修/养护, monitoring 监测/监控,
publicity 宣传, subsidy 补助/补贴, grant 补助, relief 救助/救济, poverty 扶贫/贫困, smart 智慧, city 城市,
day 日, themed 主题, theme 主题, retired 退休, sme 中小企业, data 数据, software 软件, hardware 硬件,
inspected 检查, audit 审计, review 评审/审查, case 案件, document 公文/文件, transmission 传输
"""
_MEANINGS = {word: tuple(names.split("/")) for word, names in (pair.split() for pair in _GLOSSARY.split(","))}
# Words that many names have: they say which only together with others.
_COMMON = frozenset(
    {
        "fund",
        "special",
        "fee",
        "cost",
        "total",
        "project",
        "number",
        "quantity",
        "rate",
        "work",
        "general",
        "management",
        "service",
    }
    | {"unit", "office", "government", "public", "completion", "working", "business", "development", "staff", "wage"}
)
_WORD = re.compile(r"[A-Za-z]+")
_LEAD = re.compile(r"^(?:专项|项目)-")
_MARKS = re.compile(r"[\s,、()\"“”-]")
_PLURALS = (("", ""), ("s", ""), ("ies", "y"), ("es", ""))
_FEWEST = 2
# A project's name so long is no everyday word.
_LONG = 5
_TELLING = 0.5


def with_names(text: str, documents: Iterable[Document]) -> str:
    """Return an English text with the one project and the one indicator that its words name best in Chinese.

    Where it names no department, the one whose project this is stands before it.
    """
    projects: dict[str, set[str]] = {}
    rows: set[str] = set()
    for document in documents:
        said, whose = document.load(), normal_form(full_name(document))
        for name in _projects(document, normal_form(document.identity.department or "")):
            projects.setdefault(name, set()).add(whose)
        rows |= {normal_form(one.level3) for one in said.indicators}
        rows |= {normal_form(row.level3) for form in said.self_assessments for row in form.results}
    for names in (set(projects), rows - set(projects)):
        text = _with_best(text, names)
    named = {whose for name, owners in projects.items() if len(name) >= _LONG and name in text for whose in owners}
    owner = next(iter(named)) if len(named) == 1 else ""
    return _with_parts(text if owner in text else f" , {owner} , {text}", {*projects, *rows})


def _projects(document: Document, whose: str) -> set[str]:
    """Return the names of projects without the department's and without what all of them begin with."""
    named = project_names(document)
    return {_LEAD.sub("", normal_form(name).replace(whose, "").strip()) for name in named} - {""}


def _with_best(text: str, names: set[str]) -> str:
    said = [(match, _meanings(match.group().lower())) for match in _WORD.finditer(text)]
    fits = sorted(((_fit(name, said), name) for name in names), key=lambda one: (-one[0][0], one[1]))
    if not fits or not fits[0][0][1] or (len(fits) > 1 and fits[0][0][0] == fits[1][0][0]):
        return text
    (_, matched), name = fits[0]
    held = [said[at][0] for at in matched]
    rest = text
    for match in sorted(held, key=lambda one: -one.start()):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    start = held[0].start()
    return f"{rest[:start]} , {name} , {rest[start:]}"


def _with_parts(text: str, names: set[str]) -> str:
    """Return a text with two words in a row in Chinese that stand so in a name: attendance rate, 出勤率."""
    words = list(_WORD.finditer(text))
    for one, other in reversed(list(pairwise(words))):
        stems = {_stem(word.group().lower()) for word in (one, other)}
        if one.end() + 1 != other.start() or stems <= _COMMON:
            continue
        ways = product(_meanings(one.group().lower()), _meanings(other.group().lower()))
        said = next((way for way in map("".join, ways) if any(way in name for name in names)), "")
        if said:
            return _with_parts(f"{text[: one.start()]} , {said} , {text[other.end() :]}", names)
    return text


def _fit(name: str, said: list[tuple[re.Match[str], tuple[str, ...]]]) -> tuple[float, list[int]]:
    """Return how much of a name the words say and which of them do; nothing where it is too little."""
    left, matched = _MARKS.sub("", name), []
    whole = len(left)
    for at, (_, meanings) in enumerate(said):
        part = next((one for one in meanings if one in left), "")
        if part:
            left = left.replace(part, "", 1)
            matched.append(at)
    share = (whole - len(left)) / whole if whole else 0
    telling = share == 1 or any(_stem(said[at][0].group().lower()) not in _COMMON for at in matched)
    if len(matched) < _FEWEST or not telling or share <= _TELLING:
        return 0.0, []
    return len(matched) * share, matched


def _meanings(word: str) -> tuple[str, ...]:
    return _MEANINGS.get(_stem(word), ())


def _stem(word: str) -> str:
    """Return the singular of a word where that is what has a meaning."""
    stems = (f"{word[: len(word) - len(ending)]}{other}" for ending, other in _PLURALS if word.endswith(ending))
    return next((stem for stem in stems if stem in _MEANINGS), word)
