"""Which documents are worth looking into when a question names no department."""

from answers.model import Corpus, Document, Understood
from answers.operations import ALL_DEPARTMENTS
from answers.titles import full_name
from disclosures.model import Kind
from search_index.engine import Query

# Without a department, only the documents that the search ranks first are read.
LOOKED_INTO = 8
_HITS = 60


def documents_for(asked: Understood, corpus: Corpus) -> tuple[Document, ...]:
    """Return the documents to look into: all that the question names, or those where its words stand.

    What is asked of all departments is looked up in every document: the highest of eight is not the highest.
    """
    if asked.named or ALL_DEPARTMENTS.search(asked.text) or len(asked.documents) <= LOOKED_INTO:
        return asked.documents
    words = [f'"{chunk}"' for chunk in asked.content if len(chunk) > 1]
    found = corpus.search(Query(" OR ".join(words), limit=_HITS, by_disclosure=True))
    order = dict.fromkeys((*(hit.ref for hit in found.hits), *found.disclosures))
    known = {document.ref: document for document in asked.documents}
    return tuple(known[ref] for ref in order if ref in known)[:LOOKED_INTO]


def of_budgets(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents without the final accounts of departments whose budget is among them."""
    budgets = {full_name(one) for one in documents if one.identity.kind is Kind.BUDGET}
    return tuple(one for one in documents if one.identity.kind is Kind.BUDGET or full_name(one) not in budgets)
