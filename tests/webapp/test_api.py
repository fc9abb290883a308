"""/api/v1."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.webapp import hand_made
from workflow.hand_out import FORMS

PDF = b"%PDF-1.4\n% nothing more"


@pytest.fixture
def call(visitor, token):
    def call(method, path, **arguments):
        return visitor.open(f"/api/v1{path}", method=method, headers=token, **arguments)

    return call


def test_every_file_of_a_batch_stands_in_the_answer(call, sent):
    files = [(BytesIO(PDF), "a.pdf"), (BytesIO(b""), "空.pdf"), (BytesIO(PDF), "b.pdf")]

    answer = call("POST", "/batches", data={"files": files})

    assert answer.status_code == 201
    assert [(filing["name"], filing["state"]) for filing in answer.json["filings"]] == [
        ("a.pdf", "received"),
        ("空.pdf", "failed"),
        ("b.pdf", "duplicate"),
    ]
    assert sent == [answer.json["filings"][0]["id"]]


def test_a_batch_says_how_far_it_has_come(call):
    batch = call("POST", "/batches", data={"files": (BytesIO(PDF), "a.pdf")}).json

    answer = call("GET", f"/batches/{batch['id']}").json

    assert answer["counts"] == {"received": 1}
    assert answer["finished"] is False
    assert answer["filings"] == batch["filings"]


def test_a_filing_is_shown_tried_again_and_removed(call, laid_in, sent):
    filing = call("GET", f"/disclosures/{laid_in}").json["filing"]

    shown = call("GET", f"/filings/{filing}").json
    again = call("POST", f"/filings/{filing}/retry")
    gone = call("DELETE", f"/filings/{filing}")

    assert shown["identity"]["department"] == hand_made.DEPARTMENT
    assert shown["problems"][0]["code"] == "unreadable_cell"
    assert (again.status_code, again.json["state"]) == (202, "received")
    assert sent == [filing]
    assert gone.status_code == 204
    assert call("GET", f"/filings/{filing}").status_code == 404


def test_disclosures_are_listed_with_counts(call, laid_in):
    answer = call("GET", "/disclosures?year=2024&kind=final_accounts").json

    assert answer["total"] == 1
    assert answer["disclosures"][0]["id"] == laid_in
    assert answer["disclosures"][0]["findings"] == {"error": 1, "warning": 0, "info": 0, "undecided": 1}
    assert call("GET", "/disclosures?year=1999").json["disclosures"] == []


@pytest.mark.parametrize("part", ["tables", "clauses", "indicators", "self-assessments", "findings", "scores"])
def test_a_disclosure_comes_in_parts(call, laid_in, part):
    name = part.replace("-", "_")

    answer = call("GET", f"/disclosures/{laid_in}/{part}?limit=1").json

    assert len(answer[name]) == 1
    assert answer["total"] >= 1
    assert call("GET", f"/disclosures/nothing/{part}").status_code == 404


def test_a_disclosure_comes_whole(call, laid_in):
    answer = call("GET", f"/disclosures/{laid_in}").json

    assert answer["schema"] == 1
    assert answer["identity"]["year"] == 2024
    assert answer["assessment"]["counts"]["holds"] == 12


def test_a_verdict_is_given_and_withdrawn(call, laid_in):
    finding = call("GET", f"/disclosures/{laid_in}/findings").json["findings"][0]

    given = call("PATCH", f"/findings/{finding['id']}", json={"verdict": "dismissed", "reason": "口径不同"}).json
    withdrawn = call("PATCH", f"/findings/{finding['id']}", json={"verdict": None}).json

    assert (given["verdict"], given["reason"], given["history"][0]["by"]) == ("dismissed", "口径不同", "督查系统")
    assert withdrawn["verdict"] is None
    assert len(call("GET", f"/findings/{finding['id']}").json["history"]) == 2


@pytest.mark.parametrize("body", [{}, {"verdict": "dismissed"}, {"verdict": "maybe"}, {"verdict": ["a"]}, [1]])
def test_a_verdict_that_breaks_a_rule_is_a_problem(call, laid_in, body):
    finding = call("GET", f"/disclosures/{laid_in}/findings").json["findings"][0]

    answer = call("PATCH", f"/findings/{finding['id']}", json=body)

    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"


def test_reviewed_points_stand_beside_the_others(call, laid_in):
    sheet = call("GET", f"/disclosures/{laid_in}/self-assessments").json["self_assessments"][0]["id"]
    row = {"row": 1, "reviewed_score": "8", "reason_code": "calc", "comment": "按完成比例"}

    answer = call("PUT", f"/self-assessments/{sheet}/scores", json={"rows": [row]}).json

    changed = answer["rows"][1]
    assert (changed["self_score"], changed["recomputed_score"], changed["reviewed_score"]) == ("10.00", "8.00", "8.00")
    assert answer["reviewed_total"] == "97.48"
    assert call("GET", f"/self-assessments/{sheet}/scores").json == answer


@pytest.mark.parametrize(
    "rows", [None, [1], [{"row": "1"}], [{"row": 99, "reviewed_score": 1}], [{"row": 0, "reviewed_score": "11"}]]
)
def test_points_that_cannot_be_are_a_problem(call, laid_in, rows):
    sheet = call("GET", f"/disclosures/{laid_in}/scores").json["scores"][0]["id"]

    assert call("PUT", f"/self-assessments/{sheet}/scores", json={"rows": rows}).status_code == 422


def test_search_gives_marks_and_places(call, laid_in):
    answer = call("GET", "/search?q=56.86&year=2024").json

    hit = answer["results"][0]
    start, end = hit["marks"][0]
    assert hit["disclosure"] == laid_in
    assert hit["text"][start:end] == "56.86"
    assert hit["source"]["places"][0]["page"] == 1
    assert call("GET", "/search").status_code == 422


@pytest.mark.usefixtures("laid_in")
def test_a_question_is_answered_within_its_conversation(call):
    first = call("POST", "/questions", json={"question": "2024年预算执行率是多少？", "conversation": None}).json
    second = call("POST", "/questions", json={"question": "支出总计呢？", "conversation": first["conversation"]}).json

    assert second["conversation"] == first["conversation"]
    assert {"question", "answer", "found", "kind", "working", "citations", "suggestions"} <= set(first)


@pytest.mark.usefixtures("laid_in")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"question": " "}, 422),
        ({"question": "？" * 501}, 422),
        ({"question": "收入", "conversation": "nothing"}, 404),
        ({"question": "收入", "scope": {"disclosures": ["nothing"]}}, 404),
        ({"question": "收入", "scope": {"disclosures": 1}}, 422),
    ],
)
def test_a_question_that_cannot_be_put_is_a_problem(call, body, status):
    assert call("POST", "/questions", json=body).status_code == status


@pytest.mark.parametrize("form", ["xlsx", "docx", "pdf", "csv"])
def test_papers_are_handed_out_in_every_form(call, laid_in, form):
    sheet = call("GET", f"/disclosures/{laid_in}/scores").json["scores"][0]["id"]
    asked = {
        "issue-list": f"disclosure={laid_in}",
        "working-paper": f"self_assessment={sheet}",
        "opinion": f"disclosure={laid_in}",
    }

    answers = {name: call("GET", f"/exports/{name}.{form}?{query}") for name, query in asked.items()}

    assert {answer.status_code for answer in answers.values()} == {200}
    assert {answer.mimetype for answer in answers.values()} == {FORMS[form]}
    assert all(f".{form}" in answer.headers["Content-Disposition"] for answer in answers.values())
    assert all(len(answer.data) > 100 for answer in answers.values())


def test_a_workbook_is_the_issue_list(call, laid_in):
    issues = call("GET", f"/exports/issue-list.xlsx?disclosure={laid_in}")
    papers = call("GET", f"/exports/working-paper.xlsx?disclosure={laid_in}")

    assert load_workbook(BytesIO(issues.data)).sheetnames[0] == "问题清单"
    assert load_workbook(BytesIO(papers.data)).sheetnames == ["复核底稿"]


def test_a_paper_of_nothing_or_in_an_unknown_form_is_a_problem(call, laid_in):
    assert call("GET", "/exports/working-paper.xlsx").status_code == 422
    assert call("GET", "/exports/opinion.docx").status_code == 422
    assert call("GET", "/exports/issue-list.xlsx?disclosure=nothing").status_code == 404
    assert call("GET", f"/exports/issue-list.exe?disclosure={laid_in}").status_code == 404


@pytest.mark.parametrize("path", ["/nowhere", "/batches/nothing", "/filings/nothing", "/findings/nothing"])
def test_what_is_not_there_is_a_problem(call, path):
    answer = call("GET", path)

    assert answer.status_code == 404
    assert answer.json["status"] == 404
    assert answer.json["detail"]


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic YTpi"}])
def test_without_a_known_token_nothing_is_told(visitor, header):
    answer = visitor.get("/api/v1/disclosures", headers=header)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.mimetype == "application/problem+json"


def test_too_large_a_body_is_a_problem(call):
    answer = call("PATCH", "/findings/x", data=b"x" * (9 << 20), content_type="application/json")

    assert answer.status_code == 413


def test_a_body_that_is_no_json_is_a_problem(call):
    assert call("PATCH", "/findings/x", data=b"{", content_type="application/json").status_code == 400
    assert call("PATCH", "/findings/x", data=b"{}", content_type="text/plain").status_code == 415


@pytest.mark.parametrize("path", ["/health", "/ready", "/api/v1/health", "/api/v1/ready"])
def test_monitors_need_no_token(visitor, path):
    assert visitor.get(path).status_code == 200


def test_the_description_holds_every_call(visitor, app):
    described = visitor.get("/api/v1/openapi.json").json

    routes = {
        rule.endpoint.removeprefix("api.") for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.")
    }
    operations = [operation for path in described["paths"].values() for operation in path.values()]
    assert described["openapi"].startswith("3.1")
    assert {operation["operationId"] for operation in operations} == routes
    assert len(operations) == len(routes)
    assert all(operation["summary"] for operation in operations)
