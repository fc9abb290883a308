"""A check that is switched off loses its findings on everything stored, by a real worker."""

import time
from pathlib import Path

import pytest

from review.switches import Switch
from workflow import decide, rules

pytestmark = pytest.mark.services
SAMPLE = Path(__file__).parents[2] / "samples" / "2025-部门决算-含差错.pdf"


def checks(house, disclosure_id):
    return {finding.check for finding in decide.of_disclosure(house.store, disclosure_id)}


def test_what_is_stored_is_judged_again_after_a_switch_and_after_switching_back(house):
    view = house.hand_in("含差错.pdf", SAMPLE.read_bytes() + b"\n% another file")
    disclosure_id = house.until(view.id).disclosure_id
    check = min(each for each in checks(house, disclosure_id) if not each.startswith("across"))

    for on in (False, True):
        rules.switch(house.store, Switch(check, "", on, "试行"), "管理员")
        house.celery.send_task("workers.tasks.judge_again")
        until = time.monotonic() + 30
        while (check in checks(house, disclosure_id)) != on:
            assert time.monotonic() < until, f"{check} was not judged again"
            time.sleep(0.1)
