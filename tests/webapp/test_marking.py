"""Marks stand where the words stand, in an excerpt of a long text too."""

from disclosures.model import Source
from search_index.engine import Hit
from search_index.schema import Labels
from webapp.marking import marked


def hit(text, *marks):
    return Hit("r", Labels("a.pdf"), 0, (), text, marks, 1.0, Source(text), row=False)


def test_a_short_text_stands_whole():
    assert marked(hit("公务接待费1.20万元", (0, 5))) == "<mark>公务接待费</mark>1.20万元"


def test_a_long_text_is_cut_around_its_first_mark():
    text = "甲" * 1000 + "公务接待费" + "乙" * 1000

    shown = marked(hit(text, (1000, 1005)))

    assert shown.startswith("…甲")
    assert "<mark>公务接待费</mark>乙" in shown
    assert shown.endswith("乙…")
    assert len(shown) < 400
