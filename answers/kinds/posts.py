"""How many posts there are in all: the kinds of posts that one sentence counts, added."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import SUM
from answers.relevance import statements
from answers.scope import documents_for
from answers.understand import title
from search_index.analysis import normal_form

_POSTS = re.compile(r"编制|行政编|事业编|在编")
_COUNTED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}编制)(?:人员|人数|数|总数)?(?:为|有|共)?(?P<count>\d+)(?:人|名|个)"
)
_SEVERAL = 2


def add(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the posts of each kind and their sum; None where no sum of posts is asked for or one kind is printed."""
    if not (asked.named and _POSTS.search(asked.text) and SUM.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        for unit in (seen.unit for seen in statements(document) if seen.unit.sort == "sentence"):
            found = {one["name"]: int(one["count"]) for one in _COUNTED.finditer(normal_form(unit.quote))}
            if len(found) >= _SEVERAL:
                total = sum(found.values())
                adding = f"{' + '.join(map(str, found.values()))} = {total}"
                text = f"{title(document)}：“{unit.quote}”合计{total}人。"
                return Answer(asked.question, text, True, "aggregate", citations=(unit.citation(),), working=(adding,))
    return None


KIND = Kind(
    title="编制合计",
    rank=12,
    examples=("水务局行政编制和事业编制一共多少人？",),
    answer=add,
)
