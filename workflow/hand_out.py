"""Papers handed out: the issue list, the working paper and the opinion, each as XLSX, DOCX, PDF or CSV."""

from storage import disclosures, overview
from storage.overview import Scope
from storage.store import Store
from workflow import decide, score
from workflow.errors import NotFound, Refused
from workflow.export import MOST_DISCLOSURES, XLSX
from workflow.papers import as_csv, as_docx, as_pdf, as_xlsx, issue_list, opinion, working_paper
from workflow.papers.parts import Paper, printable

FORMS = {
    "xlsx": XLSX,
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv",
}
PRINTED = frozenset({"docx", "pdf"})
MOST_PRINTED = 3000  # a thousand rows take some 3 s as PDF and 1 s as DOCX
_WRITERS = {"xlsx": as_xlsx.write, "docx": as_docx.write, "pdf": as_pdf.write, "csv": as_csv.write}


def written(paper: Paper, form: str) -> bytes:
    """Return the paper in one of FORMS; the same paper gives the same bytes.

    Raises Refused for more rows than anybody prints.
    """
    rows = sum(len(grid.rows) for grid in paper.grids)
    if form in PRINTED and rows > MOST_PRINTED:
        raise Refused(f"共{rows}行，超过{MOST_PRINTED}行的请缩小范围，或导出XLSX、CSV。")
    return _WRITERS[form](printable(paper))


def issues(store: Store, scope: Scope, disclosure_id: str | None = None) -> Paper:
    """Return the issue list of one disclosure, or of all in the scope. Raises NotFound."""
    with store.read() as session:
        one = overview.one(session, disclosure_id) if disclosure_id else None
        if disclosure_id and one is None:
            raise NotFound("disclosure", disclosure_id)
        chosen = [one] if one else overview.disclosures(session, scope, MOST_DISCLOSURES)
    return issue_list.paper([(entry, finding) for entry in chosen for finding in decide.of_disclosure(store, entry.id)])


def working(store: Store, sheet_id: str) -> Paper:
    """Return the working paper of one self-assessment. Raises NotFound."""
    sheet = score.sheet(store, sheet_id)
    with store.read() as session:
        record = disclosures.get(session, sheet.disclosure_id)
        if record is None:
            raise NotFound("disclosure", sheet.disclosure_id)
        return working_paper.paper(record, disclosures.disclosure(record), [sheet])


def working_of_all(store: Store, disclosure_id: str) -> Paper:
    """Return the working papers of all self-assessments of a disclosure. Raises NotFound, also where there is none."""
    sheets = score.sheets(store, disclosure_id)
    with store.read() as session:
        record = disclosures.get(session, disclosure_id)
        if record is None or not sheets:
            raise NotFound("self-assessment", disclosure_id)
        return working_paper.paper(record, disclosures.disclosure(record), sheets)


def letter(store: Store, disclosure_id: str) -> Paper:
    """Return the opinion on a disclosure. Raises NotFound."""
    with store.read() as session:
        entry, record = overview.one(session, disclosure_id), disclosures.get(session, disclosure_id)
        if entry is None or record is None:
            raise NotFound("disclosure", disclosure_id)
        disclosure, assessment = disclosures.disclosure(record), disclosures.assessment(record)
    findings = decide.of_disclosure(store, disclosure_id)
    return opinion.paper(entry, disclosure, assessment, findings, score.sheets(store, disclosure_id))
