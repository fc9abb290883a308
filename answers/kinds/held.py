"""Which disclosures there are: of which departments, years and kinds."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.titles import full_name, title
from disclosures.model import Kind as DisclosureKind
from search_index.analysis import normal_form

_ASKED = re.compile(
    r"(?:有|包括|收录了?|现有|都有)?(?:哪些|哪几个|几个|多少个|几家|多少家|几份|多少份)(?:部门|单位|家单位|文件|材料|资料|公开)(?:的)?"
    r"(?:预算|决算|自评|公开|材料|资料|文件|数据)*[?。]?$|(?:有|收录)(?:了)?(?:哪些|几份|多少份)(?:文件|材料|资料|公开)"
)
# A department's own units are counted, not the disclosures: 部门预算包括哪几个单位.
_UNITS = re.compile(
    r"(?:包括|包含|含|下设|所属|下属|下面|底下|本级|另设|之外|除)[^,。?]*单位|单位[^,。?]*(?:构成|组成)"
)
# Units that an indicator counts, not those whose disclosures there are.
_REACHED = re.compile(r"覆盖|受益|惠及|服务|联系|走访|涉及|培训|检查|帮扶")
_YEARS = re.compile(r"20\d\d年?度?|[\s,。?的]")
# With so many characters beside it, something else is counted: 平台覆盖多少个单位.
_MATTER = 6
_MOST = 50


def list_documents(asked: Understood, _: Corpus) -> Answer | None:
    """List the disclosures that fit the years, departments and kinds that are named; None where more is asked."""
    found = _ASKED.search(asked.text)
    if asked.named and (_UNITS.search(asked.text) or _REACHED.search(asked.text)):
        return None
    if found is None or not asked.documents or len(_YEARS.sub("", asked.text.replace(found.group(), ""))) > _MATTER:
        return None
    fitting = tuple(one for one in asked.documents if _of_the_kind(asked.text, one)) or asked.documents
    documents = fitting[:_MOST]
    more = f"，只列前{_MOST}份" if len(fitting) > _MOST else ""
    said = "；".join(title(one) for one in documents)
    text = f"现有{len(fitting)}份公开材料{more}：{said}。"
    cited = tuple(cover for one in documents if (cover := _cover(one)))
    working = (f"逐项计数：{len(fitting)}项",)
    return Answer(asked.question, text, found=True, kind="listing", citations=cited, working=working)


def _of_the_kind(text: str, document: Document) -> bool:
    """Whether a disclosure is of the kind that is named; 预算 by itself leaves out 决算."""
    return "预算" not in text or "决算" in text or document.identity.kind is DisclosureKind.BUDGET


def _cover(document: Document) -> Citation | None:
    """Return the first clause that names the department, else the first."""
    name = normal_form(full_name(document))
    clauses = document.load().clauses
    first = next((one for one in clauses if name and name in normal_form(one.text)), next(iter(clauses), None))
    if first is None:
        return None
    return Citation(document.ref, document.file, first.path, first.text, first.text, first.source)


KIND = Kind(
    title="现有材料",
    rank=11,
    examples=("2026年有哪些部门的预算？",),
    answer=list_documents,
)
