"""What the narrative and the self-reports say of each project's self-assessment, every figure with its own place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from disclosures.grades import grades_in, read_grade
from disclosures.model import Amount, Clause, Problem, SelfAssessment, Source, Statement
from disclosures.naming import project_name, same_project
from disclosures.quoting import Compact

_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_MONEY = rf"{_NUMBER}(?P<unit>亿元|万元|千元|元)"
_IS = r"(?:约|共|合计|总额|金额|资金|数|额)?(?:约|共|仅)?(?:为|是|达到?|计|：|:)?"

# What a sentence about one project's self-assessment calls its figures; the text is searched without white space.
_FULL_YEAR_BUDGET = re.compile(rf"(?<!年初)(?:全年预算|年度预算|调整后预算|调整预算|预算安排|预算数){_IS}{_MONEY}")
_EXECUTED = re.compile(rf"(?:全年执行|预算执行|执行数|实际支出|实际支付|实际执行|累计支出|累计支付){_IS}{_MONEY}")
_RATE = re.compile(
    r"(?:执行率|支出进度|支付进度|执行进度|完成(?:全年|年度|调整后?)?预算的?|占(?:全年|年度)?预算(?:数)?的)"
    rf"(?:为|是|达到?|约|：|:)?{_NUMBER}%"
)
_SCORE = re.compile(
    r"(?:自评|评分|评价|综合)(?:综合)?(?:得分|结果|分数|总分|总得分|评分)(?:结果)?(?:为|是|：|:)?"
    rf"{_NUMBER}分"
)
_EXECUTION_SCORE = re.compile(
    rf"执行率(?:为|是|达到?|：|:)?[\d.,]+%[^“”]{{0,40}}?(?:该项|本项|此项|该指标|实际)[^“”]{{0,20}}?(?<!自评)得分(?:为|是|：|:)?{_NUMBER}分"
)
_PROBLEMS = re.compile(r"问题(?:及|和)?(?:产生)?(?:的)?(?:原因)?(?:分析)?[：:](?P<problems>.*?)(?:下一步|改进措施|$)")
_ALL_MET = re.compile(
    r"[^，。；：]*(?:数量|质量|时效|产出|效益|各项|全部)[^，。；：]*(?:均|全部|都)(?:已)?(?:按期|如期|按时)?"
    r"(?:达成|完成|达到|实现|达标)[^，。；]*"
)
_HEDGED = re.compile(r"基本|未|大部分|除")

_INTRODUCED = re.compile(
    r"^(?P<project>[^。；：:]{2,60}?)(?:(?:项目)?(?:支出)?(?:绩效)?自评(?:价)?(?:情况|综述|结果|结论)?(?:说明)?|项目综述)[：:]"
)
_IN_A_SENTENCE = re.compile(r"^(?P<project>[^，。；：:]{2,40}?)项目(?:支出)?(?:绩效)?自评(?:综合)?(?:得分|评分)")
_REPORT = re.compile(
    r"^(?:\d{4}年(?:度)?)?(?P<project>.{2,60}?)(?:项目)?(?:支出)?(?:预算)?绩效(?:自评|自我评价|评价)(?:总结|价)?(?:报告)$"
)
_OF_THE_DEPARTMENT = re.compile(r"整体支出|部门整体|单位整体")
_PROBLEM_HEADING = re.compile(r"(?:发现|存在)的?(?:主要)?问题")


@dataclass(slots=True)
class _Quotes:
    """What has been quoted so far of one project."""

    full_year_budget: list[Amount] = field(default_factory=list)
    executed: list[Amount] = field(default_factory=list)
    rates: list[Amount] = field(default_factory=list)
    scores: list[Amount] = field(default_factory=list)
    execution_scores: list[Amount] = field(default_factory=list)
    grades: list[str] = field(default_factory=list)
    problems: str | None = None
    claims_all_met: Source | None = None

    def read(self, text: Compact) -> None:
        """Add what one paragraph quotes."""
        self.full_year_budget += _amounts(text, _FULL_YEAR_BUDGET)
        self.executed += _amounts(text, _EXECUTED)
        self.rates += _amounts(text, _RATE, "%")
        self.scores += _amounts(text, _SCORE, "分")
        self.execution_scores += _amounts(text, _EXECUTION_SCORE, "分")
        self.grades += [grade for match in grades_in(text.text) if (grade := read_grade(match["grade"]))]
        if self.problems is None and (found := _PROBLEMS.search(text.text)):
            self.problems = found["problems"].strip("。；，") or None
        if self.claims_all_met is None:
            claims = (match for match in _ALL_MET.finditer(text.text) if not _HEDGED.search(match.group()))
            self.claims_all_met = next((text.quote(*match.span()) for match in claims), None)

    def statement(self, project: str, origin: str, source: Source) -> Statement | None:
        """The statement made of the quotes; None where neither money nor score is quoted."""
        if not (self.full_year_budget or self.executed or self.scores or self.rates):
            return None
        return Statement(
            project,
            origin,
            source,
            tuple(self.full_year_budget),
            tuple(self.executed),
            tuple(self.rates),
            tuple(self.scores),
            tuple(self.grades),
            tuple(self.execution_scores),
            self.problems,
            self.claims_all_met,
        )


def statements(clauses: Sequence[Clause]) -> tuple[Statement, ...]:
    """Return one statement a project and place: paragraphs of the narrative first, then the self-reports."""
    titles = _titles(clauses)
    told = [clause for clause, title in zip(clauses, titles, strict=True) if title is None]
    narrative = (_of_paragraph(clause) for clause in told)
    grouped = groupby(zip(titles, clauses, strict=True), key=lambda pair: pair[0])
    reports = (_of_report(title, [clause for _, clause in pairs]) for title, pairs in grouped if title is not None)
    return tuple(statement for statement in (*narrative, *reports) if statement)


def _titles(clauses: Sequence[Clause]) -> list[str | None]:
    """The title of the self-report that each clause stands in, None outside of them.

    A title is a heading of the path, or a paragraph by itself; then it holds until the first heading changes.
    """
    titles: list[str | None] = []
    standing: tuple[str, str] | None = None
    for clause in clauses:
        top = clause.path[0] if clause.path else ""
        own = next((title for title in reversed(clause.path) if _report_project(title)), None)
        if own is None and _report_project(clause.text):
            standing = ("".join(clause.text.split()), top)
        if standing and standing[1] != top and own is None and not _numbered(top):
            standing = None
        titles.append(own or (standing[0] if standing else None))
    return titles


def _numbered(heading: str) -> bool:
    """Whether a heading is a section of a report (一、…) rather than the start of something new."""
    return bool(re.match(r"[一二三四五六七八九十]+、", heading))


def _report_project(title: str) -> str | None:
    match = _REPORT.match("".join(title.split()))
    if match is None or _OF_THE_DEPARTMENT.search(match.group()):
        return None
    return project_name(match["project"])


def _of_paragraph(clause: Clause) -> Statement | None:
    text = Compact.of(clause.text, clause.source)
    match = _INTRODUCED.match(text.text) or _IN_A_SENTENCE.match(text.text)
    if match is None or _OF_THE_DEPARTMENT.search(match.group()):
        return None
    quotes = _Quotes()
    quotes.read(text)
    return quotes.statement(project_name(match["project"]), "narrative", clause.source)


def _of_report(title: str, clauses: Sequence[Clause]) -> Statement | None:
    quotes = _Quotes()
    for clause in clauses:
        quotes.read(Compact.of(clause.text, clause.source))
    about_problems = [clause.text for clause in clauses if clause.path and _PROBLEM_HEADING.search(clause.path[-1])]
    if about_problems:
        quotes.problems = "".join("".join(about_problems).split()).strip("。；，") or None
    return quotes.statement(_report_project(title) or "", "report", clauses[0].source)


def _amounts(text: Compact, pattern: re.Pattern[str], unit: str | None = None) -> list[Amount]:
    return [text.amount(match.span("number"), unit or match["unit"]) for match in pattern.finditer(text.text)]


def unattached(
    statements: Sequence[Statement], self_assessments: Sequence[SelfAssessment], department: str | None = None
) -> tuple[SelfAssessment, ...]:
    """Return a self-assessment without form for every project that only the text assesses."""
    known = [assessment.project for assessment in self_assessments]
    found: list[SelfAssessment] = []
    for statement in statements:
        if any(same_project(statement.project, name, department) for name in known):
            continue
        known.append(statement.project)
        found.append(
            SelfAssessment(
                statement.project,
                attached=False,
                source=statement.source,
                full_year_budget=_first(statement.full_year_budget),
                executed=_first(statement.executed),
                execution_rate=_first(statement.rates),
                execution_score=_first(statement.execution_scores),
                total=_first(statement.scores),
                grade=statement.grades[0] if statement.grades else None,
            )
        )
    return tuple(found)


def name_by_statement(
    self_assessments: Sequence[SelfAssessment], statements: Sequence[Statement], department: str | None = None
) -> tuple[tuple[SelfAssessment, ...], tuple[Problem, ...]]:
    """Return the self-assessments with lost names restored, and a problem for each that stays nameless.

    A name is restored only where exactly one project without form is told to have the same budget and execution.
    """
    named = [assessment.project for assessment in self_assessments if assessment.project]
    free = [
        statement
        for statement in statements
        if statement.origin == "narrative"
        and not any(same_project(statement.project, name, department) for name in named)
    ]
    restored: list[SelfAssessment] = []
    problems: list[Problem] = []
    for assessment in self_assessments:
        fitting = {statement.project for statement in free if not assessment.project and _fits(statement, assessment)}
        if len(fitting) == 1:
            restored.append(replace(assessment, project=fitting.pop()))
            continue
        restored.append(assessment)
        if not assessment.project:
            problems.append(Problem("unreadable_cell", "自评表的项目名称缺失，无法确定是哪个项目。", assessment.source))
    return tuple(restored), tuple(problems)


def _fits(statement: Statement, assessment: SelfAssessment) -> bool:
    """Whether the text tells the amounts that the form prints."""
    pairs = (
        (_first(statement.full_year_budget), assessment.full_year_budget),
        (_first(statement.executed), assessment.executed),
    )
    return all(told is not None and printed is not None and told.base == printed.base for told, printed in pairs)


def _first(amounts: Sequence[Amount]) -> Amount | None:
    return amounts[0] if amounts else None
