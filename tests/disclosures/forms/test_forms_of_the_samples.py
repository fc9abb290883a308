import json
from pathlib import Path

import pytest

from benchmarks.forms import cases, pairs

SHARED = Path(__file__).parents[3] / "../shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
@pytest.mark.parametrize("name", ["000.txt", "002.txt", "004.txt", "004.pdf"])
def test_every_field_of_the_forms_is_as_published(name):
    path, truth = next((path, truth) for case, path, truth in cases() if case == name)

    missed = [pair for pair in pairs(path, json.loads(truth.read_text()), name[:3]) if pair[1] != pair[2]]

    assert missed == []
