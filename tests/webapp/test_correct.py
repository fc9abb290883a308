"""更正."""

import re

import pytest

from disclosures.model import Identity, Kind, Problem
from tests.webapp import hand_made

HTMX = {"HX-Request": "true"}
WHY = "读取有误，已对照原页"


def tables(client, disclosure_id, cell=""):
    return client.get(f"/desk/{disclosure_id}?tab=tables&table=t1&cell={cell}").text


def correct(client, disclosure_id, cell="0-1", text="行政运行", **changes):
    form = {"table": "t1", "cell": cell, "printed": "=1+1", "text": text, "reason": WHY, **changes}
    return client.post(f"/desk/{disclosure_id}/cells", data=form)


def test_an_opened_cell_has_a_form_beside_it(client, laid_in):
    page = tables(client, laid_in, "0-1")

    assert 'name="text" value="=1+1"' in page
    assert "第1行“2010301 =1+1”的“科目名称”" in page
    assert 'aria-current="true"><a class="door"' in page


def test_a_cell_is_opened_in_place(client, laid_in):
    form = client.get(f"/desk/{laid_in}/cell?table=t1&cell=0-2", headers=HTMX).text
    whole = client.get(f"/desk/{laid_in}/cell?table=t1&cell=0-2")

    assert form.startswith('<div id="correction"')
    assert 'name="cell" value="0-2"' in form
    assert whole.location.endswith("tab=tables&table=t1&cell=0-2")


@pytest.mark.parametrize("address", ["table=t9&cell=0-1", "table=t1&cell=9-1", "table=t1&cell=0-9", "table=t1&cell=x"])
def test_a_cell_that_is_not_there_is_not_found(client, laid_in, address):
    assert client.get(f"/desk/{laid_in}/cell?{address}", headers=HTMX).status_code == 404


def test_a_corrected_cell_is_marked_and_says_what_was_read(client, laid_in):
    answer = correct(client, laid_in)
    page = client.get(answer.location).text

    assert answer.status_code == 303
    assert 'class="words corrected" title="原读作“=1+1”" aria-current="true"' in page
    assert ">行政运行</a>" in page
    assert "由复核人admin更正为“行政运行”（原读作“=1+1”）" in page
    assert "pages/2.png" in page


def test_a_correction_by_htmx_shows_the_desk_anew(client, laid_in):
    form = {"table": "t1", "cell": "0-1", "printed": "=1+1", "text": "行政运行", "reason": WHY}

    answer = client.post(f"/desk/{laid_in}/cells", data=form, headers=HTMX)

    assert "cell=0-1" in answer.headers["HX-Redirect"]


def test_a_refused_correction_says_why(client, laid_in):
    answer = correct(client, laid_in, "0-2", "很多", printed="")

    assert answer.status_code == 422
    assert "不是金额" in answer.text


def test_a_cell_that_is_not_there_cannot_be_corrected(client, laid_in):
    assert correct(client, laid_in, "9-9").status_code == 404
    assert correct(client, laid_in, table="t9").status_code == 404


def test_corrections_are_listed_and_withdrawn(client, laid_in):
    correct(client, laid_in)
    overview = client.get(f"/desk/{laid_in}?tab=overview").text
    address = re.search(r'action="([^"]+/withdraw)"', overview)[1]

    answer = client.post(address)

    assert "《支出总表》第1行“2010301 =1+1”的“科目名称”" in overview
    after = client.get(answer.location).text
    assert "/withdraw" not in after
    assert 'class="replaced"' in after
    assert "corrected" not in tables(client, laid_in)


def test_the_opened_cell_offers_to_withdraw_its_correction(client, laid_in):
    correct(client, laid_in)

    page = tables(client, laid_in, "0-1")

    assert "原读作“=1+1”" in page
    address = re.search(r'formaction="([^"]+/withdraw)"', page)[1]
    answer = client.post(address, data={"table": "t1", "cell": "0-1"})
    assert answer.location.startswith(f"/desk/{laid_in}?tab=tables&table=t1&cell=0-1&at=2:")
    assert "撤销更正" not in client.get(answer.location).text


def test_the_identity_is_corrected_on_the_overview(client, lay_in):
    unsure = hand_made.disclosure(
        identity=Identity(None, None, None, Kind.BUDGET), problems=(Problem("unknown_department", "无法确定部门。"),)
    )
    laid_in = lay_in(unsure, state="needs_attention")
    form = {"department": "示例县水利局", "year": "2025", "district": "", "kind": "budget", "reason": WHY}

    answer = client.post(f"/desk/{laid_in}/identity", data=form)
    page = client.get(answer.location).text

    assert "示例县水利局 · 2025 · 部门预算" in page
    assert "无法确定部门。" not in page
    assert "<td>部门" in page


def test_a_corrected_kind_is_told_in_words(client, laid_in):
    client.post(f"/desk/{laid_in}/identity", data={"kind": "budget", "reason": WHY})

    page = client.get(f"/desk/{laid_in}?tab=overview").text

    assert "<td>部门决算</td>" in page
    assert "<td>部门预算</td>" in page


def test_the_overview_says_why_somebody_should_look(client, laid_in):
    client.post(f"/desk/{laid_in}/identity", data={"kind": "budget", "reason": WHY})

    assert "需人工查看：应公开的8张表中，未识别出" in client.get(f"/desk/{laid_in}?tab=overview").text


class TestApi:
    @pytest.fixture
    def call(self, visitor, token):
        def call(method, path, **arguments):
            return visitor.open(f"/api/v1/disclosures/{path}", method=method, headers=token, **arguments)

        return call

    def test_the_identity_is_corrected_and_given_back(self, call, laid_in):
        corrected = call("PATCH", laid_in, json={"year": 2023, "department": "某局", "reason": WHY})
        given_back = call("PATCH", laid_in, json={"year": None, "reason": "看错"})

        assert (corrected.json["year"], corrected.json["department"]) == (2023, "某局")
        assert [entry["field"] for entry in corrected.json["corrections"]] == ["year", "department"]
        assert given_back.json["year"] == 2024
        assert given_back.json["corrections"][0]["corrected"] is None

    def test_a_cell_is_corrected_and_its_correction_withdrawn(self, call, laid_in):
        cell = {"table": "t1", "row": 0, "column": 1, "printed": "=1+1", "text": "行政运行", "reason": WHY}

        (given,) = call("PUT", f"{laid_in}/cells", json=cell).json["corrections"]
        shown = call("GET", f"{laid_in}/tables").json["tables"][0]
        withdrawn = call("DELETE", f"{laid_in}/corrections/{given['id']}").json

        assert given["cell"] == {"table": "t1", "row": 0, "column": 1}
        assert (given["printed"], given["corrected"], given["counts"], given["fits"]) == (
            "=1+1",
            "行政运行",
            True,
            True,
        )
        assert (given["by"], given["reason"]) == ("督查系统", WHY)
        assert shown["rows"][0][1] == "行政运行"
        assert [entry["counts"] for entry in withdrawn["corrections"]] == [False, False]
        assert call("GET", f"{laid_in}/corrections").json["total"] == 2
        assert call("GET", f"{laid_in}/tables").json["tables"][0]["rows"][0][1] == "=1+1"

    def test_null_withdraws_the_correction_of_a_cell(self, call, laid_in):
        cell = {"table": "t1", "row": 0, "column": 1, "reason": WHY}
        call("PUT", f"{laid_in}/cells", json={**cell, "text": "行政运行"})

        call("PUT", f"{laid_in}/cells", json={**cell, "text": None})

        assert call("GET", f"{laid_in}/tables").json["tables"][0]["rows"][0][1] == "=1+1"

    @pytest.mark.parametrize(
        ("method", "path", "body", "words"),
        [
            ("PATCH", "", {"reason": WHY}, "department"),
            ("PATCH", "", {"year": "去年", "reason": WHY}, "四位数字"),
            ("PATCH", "", {"year": 2023}, "理由"),
            ("PUT", "/cells", {"table": "t1", "row": 0, "column": 1, "reason": WHY}, "text"),
            ("PUT", "/cells", {"table": "t1", "row": "0", "column": 1, "text": "", "reason": WHY}, "row"),
            (
                "PUT",
                "/cells",
                {"table": "t1", "row": 0, "column": 1, "text": "a", "printed": "b", "reason": WHY},
                "变化",
            ),
        ],
    )
    def test_what_cannot_be_done_is_refused_with_a_sentence(self, call, laid_in, method, path, body, words):
        answer = call(method, f"{laid_in}{path}", json=body)

        assert answer.status_code == 422
        assert words in answer.json["detail"]

    def test_what_is_not_there_is_not_found(self, call, laid_in):
        assert call("DELETE", f"{laid_in}/corrections/none").status_code == 404
        assert call("GET", "none/corrections").status_code == 404
        cell = {"table": "t1", "row": 7, "column": 1, "text": "x", "reason": WHY}
        assert call("PUT", f"{laid_in}/cells", json=cell).status_code == 404

    def test_the_description_has_every_call(self, visitor):
        paths = visitor.get("/api/v1/openapi.json").json["paths"]

        assert "patch" in paths["/disclosures/{disclosure_id}"]
        assert "requestBody" in paths["/disclosures/{disclosure_id}/cells"]["put"]
        assert "delete" in paths["/disclosures/{disclosure_id}/corrections/{correction_id}"]
