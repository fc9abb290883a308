"""How many posts there are: the sentence that counts them, its kinds of posts added where their sum is asked."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import SUM
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from search_index.analysis import normal_form

_POSTS = re.compile(
    r"(?:行政|事业|工勤|人员|核定|机关|总|参公|领导)的?编制(?!的|了|绩效|预算|目标|范围)"
    r"|编制(?:人数|员额|人员|总数|名额|数(?!据)|(?:总共|一共|共)?有?(?:是|为)?(?:多少|几))|(?:多少|几)个?(?:名|人)?编制|在编|行政编|事业编"
)
_OTHER = re.compile(r"占|比|预算|绩效|目标|实有|在职|退休|聘|为什么|原因|经费|费")
_COUNTED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}编制)(?:人员|人数|数|总数)?(?:为|有|共)?(?P<count>\d+)(?:人|名|个)"
)
_STATED = re.compile(
    r"编制(?:人员|人数|员额|总数|数|名额)?(?:为|有|共|核定)?\d+(?:人|名|个)?|(?:在编|编制内)[^,。;]{0,6}\d+(?:人|名)"
)
_SEVERAL = 2


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the posts, of each kind and in all where their sum is asked; "not disclosed" where no sentence counts any.

    None where something else than the number of posts is asked for.
    """
    if not (asked.named and _POSTS.search(asked.text)) or _OTHER.search(asked.text):
        return None
    documents = documents_for(asked, corpus)
    for document in documents:
        for unit in (seen.unit for seen in statements(document) if seen.unit.sort == "sentence"):
            if _STATED.search(normal_form(unit.quote)):
                return _told(asked, unit)
    whose = "、".join(title(document) for document in documents)
    return Answer(asked.question, f"{whose}没有披露编制人数，无法回答。", found=False, kind="unanswered")


def _told(asked: Understood, unit: Unit) -> Answer:
    found = {one["name"]: int(one["count"]) for one in _COUNTED.finditer(normal_form(unit.quote))}
    text = f"{title(unit.document)}：“{unit.quote}”"
    working: tuple[str, ...] = ()
    if SUM.search(asked.text) and len(found) >= _SEVERAL:
        total = sum(found.values())
        text += f"合计{total}人。"
        working = (f"{' + '.join(map(str, found.values()))} = {total}",)
    return Answer(asked.question, text, True, "aggregate" if working else "figure", (unit.citation(),), working)


KIND = Kind(
    title="编制",
    rank=12,
    examples=("水务局行政编制和事业编制一共多少人？", "水务局核定了多少编制？"),
    answer=tell,
)
