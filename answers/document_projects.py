"""The projects of a document: what they are called, and which of them a question means."""

import re
from collections.abc import Iterable
from dataclasses import replace

from answers.model import Citation, Document
from answers.places import citation_at
from answers.projects import called
from disclosures.model import Project, Source
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE

# A word that the names are to hold: 叫“…”的项目, 名称里带“…”两个字.
BEARING = re.compile(
    r"(?:叫做?|名叫|名为|称为|(?:名称?|名字)(?:[里中上])?(?:都)?(?:带|含|包含|有|出现)有?|[带含]有?|包含)\"?(?P<word>[\u4e00-\u9fff]{2,10}?)\"?"
    r"(?:字样|字眼|这?[几两二三四]个字|这个词)?的?(?=(?:预算|支出)?(?:项目|专项)|(?:都|分别)?[有是][哪几多]|,|\?|$)"
)


def project_names(document: Document) -> tuple[str, ...]:
    """Return the names of all projects as tables, targets and self-assessments print them, each once."""
    said = document.load()
    return tuple(
        dict.fromkeys(
            (
                *(one.name for one in said.projects),
                *(form.project for form in said.self_assessments if form.project),
                *(one.scope for one in said.indicators if one.scope != DEPARTMENT_SCOPE),
            )
        )
    )


def amount_source(project: Project) -> Source:
    """Return where a project's amount is printed: its row, or the row of its form."""
    amount = project.amount
    return amount.source if amount and amount.source.text not in project.source.text else project.source


def name_source(project: Project) -> Source:
    """Return where a project's name is printed; of a form, whose title is its place, the place with the name."""
    printed = "".join(project.name.split()) in "".join(project.source.text.split())
    return project.source if printed else replace(project.source, text=project.name)


def places_of(document: Document, project: Project) -> tuple[Citation, ...]:
    """Return where a project's amount is printed and, where that is another place, its name."""
    if amount_source(project) is project.source:
        return (citation_at(document, project.source),)
    name = name_source(project)
    named = Citation(document.ref, document.file, ("项目支出",), name.text, name.text, name)
    return (citation_at(document, amount_source(project)), named)


def projects_meant(text: str, words: Iterable[str], document: Document) -> tuple[Project, ...]:
    """Return the listed projects that bear a word of the question, all where none is telling.

    None of a question about transfer payments: which projects they pay no table says.
    """
    if "转移支付" in text:
        return ()
    listed = document.load().projects
    if bearing := BEARING.search(text):
        return tuple(project for project in listed if bearing["word"] in normal_form(project.name))
    wanted = called(words, (project.name for project in listed))
    return tuple(project for project in listed if project.name in wanted)
