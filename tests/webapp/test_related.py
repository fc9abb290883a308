"""Findings between two files on the desk and over REST."""

import pytest

from review import assess
from samples import budget, final_accounts, text
from storage import disclosures, related
from tests.review.checks.across_pairs import sample
from tests.workflow.test_relate import INITIAL, spoiled
from workflow.relate import relate_all


@pytest.fixture
def pair(store, lay_in):
    """The accounts and the budget that does not fit them, as the worker leaves them."""
    laid = (
        (sample("accounts.txt"), final_accounts.content()),
        (spoiled(), budget.content()),
    )
    ids = [lay_in(said, assess(said), content=text.render(printed).encode()) for said, printed in laid]
    with store.begin() as session:
        related.mark_due(session, disclosures.get(session, ids[0]))
    relate_all(store)
    return ids


def test_the_desk_of_each_file_opens_the_evidence_in_the_other(client, pair):
    accounts, budget_ = pair

    for own, other in ((accounts, budget_), (budget_, accounts)):
        page = client.get(f"/desk/{own}?tab=findings").text
        finding = (
            page.split("决算说明所称行政运行的年初预算为390.99万元")[0].rsplit('data-finding="', 1)[1].split('"')[0]
        )

        detail = client.get(f"/desk/{own}?tab=findings&finding={finding}").text

        assert f"/desk/{other}?" in detail.split('id="detail"')[1]


def test_rest_gives_the_finding_with_both_files(visitor, token, pair):
    for disclosure_id in pair:
        answer = visitor.get(f"/api/v1/disclosures/{disclosure_id}/findings", headers=token).json

        (finding,) = [item for item in answer["findings"] if item["check"] == INITIAL]

        assert [side["file"] for side in finding["sources"]] == ["accounts.txt", "budget.txt"]
        assert finding["sources"][0]["sha256"] != finding["sources"][1]["sha256"]
