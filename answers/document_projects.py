"""The projects of a document: what they are called, and which of them a question means."""

from collections.abc import Iterable

from answers.model import Document
from answers.projects import called
from disclosures.model import Project
from search_index.schema import DEPARTMENT_SCOPE


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


def projects_meant(text: str, words: Iterable[str], document: Document) -> tuple[Project, ...]:
    """Return the listed projects that bear a word of the question, all where none is telling.

    None of a question about transfer payments: which projects they pay no table says.
    """
    if "转移支付" in text:
        return ()
    listed = document.load().projects
    wanted = called(words, (project.name for project in listed))
    return tuple(project for project in listed if project.name in wanted)
