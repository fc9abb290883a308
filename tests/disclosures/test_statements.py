from decimal import Decimal

from disclosures.model import Amount, Clause, SelfAssessment, Source
from disclosures.statements import name_by_statement, statements, unattached

TOLD = (
    "网络线路费项目绩效自评情况：根据年初设定的目标，项目绩效自评得分为97.27分。项目全年预算数为60万元，执行数为56.86万元，"
    "完成预算的94.77%。项目绩效目标完成情况：一是预算执行率为94.77%，数量、质量、时效指标均达成；二是项目自评得分为97.27分，"
    "自评等级为“优”。发现的主要问题及原因：无。下一步改进措施：无。"
)
REPORT = "网络线路费项目支出绩效 自评总结报告"


def clause(text, *path):
    return Clause("c1", path, text, Source(text))


def values(amounts):
    return [str(amount.value) for amount in amounts]


def test_a_paragraph_states_budget_execution_rates_scores_and_grade():
    (told,) = statements([clause(TOLD, "（二）项目绩效自评结果")])

    assert (told.project, told.origin) == ("网络线路费", "narrative")
    assert values(told.full_year_budget) == ["60"]
    assert values(told.executed) == ["56.86"]
    assert values(told.rates) == ["94.77", "94.77"]
    assert values(told.scores) == ["97.27", "97.27"]
    assert told.execution_scores == ()
    assert told.grades == ("优",)
    assert told.problems == "无"
    assert told.claims_all_met.text == "数量、质量、时效指标均达成"


def test_a_hedged_claim_claims_nothing():
    (told,) = statements([clause(TOLD.replace("均达成", "均基本达成"))])

    assert told.claims_all_met is None


def test_the_initial_budget_is_not_the_full_year_budget():
    (told,) = statements([clause("网络线路费项目绩效自评情况：年初预算数为50万元，执行数为40万元，自评得分为90分。")])

    assert told.full_year_budget == ()


def test_a_numbered_overview_is_a_statement():
    (told,) = statements([clause("1.网络线路费项目绩效自评综述：自评得分为94.7分。全年预算数为5,536.20万元。")])

    assert told.project == "网络线路费"
    assert told.full_year_budget[0].value == Decimal("5536.20")


def test_a_report_is_one_statement_under_its_title():
    told = statements(
        [
            clause(
                "2024年该项目全年预算金额 60 万元，实际支出 56.86 万元，年度支出进度达到 94.77%。", REPORT, "一、情况"
            ),
            clause("该项目综合自评等级为“优”，评分结果为 97.27 分。", REPORT, "三、结果"),
            clause("预算执行率为 97.27%。该项指标总分 10 分，实际得分 9.48 分。", REPORT, "三、结果"),
            clause("“线路数量”，年度指标值“≥51条”。该项指标总分 10 分，实际得分 7.79 分。", REPORT, "三、结果"),
            clause("无。", REPORT, "四、自评发现的问题及整改措施"),
        ]
    )

    (report,) = told
    assert (report.project, report.origin, report.problems) == ("网络线路费", "report", "无")
    assert values(report.rates) == ["94.77", "97.27"]
    assert values(report.scores) == ["97.27"]
    assert values(report.execution_scores) == ["9.48"]


def test_a_report_on_the_whole_department_is_no_project():
    assert statements([clause("自评得分为96分，预算数为5万元。", "部门整体支出绩效自评报告")]) == ()


def test_a_paragraph_about_something_else_is_no_statement():
    assert statements([clause("2024年度收入合计5,791.98万元，其中：财政拨款收入5,791.98万元。")]) == ()


def test_a_project_without_form_is_told_by_the_text_once():
    told = statements([clause(TOLD), clause(TOLD.replace("网络线路费", "工装费"))])
    form = SelfAssessment("某某区审批局网络线路费", attached=True, source=Source(""))

    (alone,) = unattached([*told, *told], [form], "某某区审批局")

    assert (alone.project, alone.attached, alone.grade) == ("工装费", False, "优")
    assert alone.total.value == Decimal("97.27")


def money(number):
    return Amount(Decimal(number), Decimal("0.01"), "万元", Source(number))


def test_a_lost_name_is_restored_by_equal_amounts():
    told = statements([clause(TOLD)])
    form = SelfAssessment("", attached=True, source=Source(""), full_year_budget=money("60"), executed=money("56.86"))

    named, problems = name_by_statement([form], told)

    assert [one.project for one in named] == ["网络线路费"]
    assert problems == ()


def test_a_lost_name_is_not_guessed():
    told = statements([clause(TOLD), clause(TOLD.replace("网络线路费", "工装费"))])
    form = SelfAssessment("", attached=True, source=Source(""), full_year_budget=money("60"), executed=money("56.86"))

    named, problems = name_by_statement([form], told)

    assert [one.project for one in named] == [""]
    assert len(problems) == 1
