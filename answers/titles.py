"""How a document is called: its department in full, and whose disclosure of which year and kind it is."""

from answers.model import Document
from disclosures.model import Kind

KIND_NAMES = {Kind.BUDGET: "部门预算", Kind.FINAL_ACCOUNTS: "部门决算", Kind.SELF_ASSESSMENT: "绩效自评"}


def title(document: Document) -> str:
    """Return whose disclosure of which year and kind this is, as one says it."""
    identity = document.identity
    kind = KIND_NAMES[identity.kind] if identity.kind else "公开文件"
    return f"{identity.department or document.file}{identity.year or ''}{'年' if identity.year else ''}{kind}"


def full_name(document: Document) -> str:
    """Return the department's name with its district; "" where the document does not say."""
    department, district = document.identity.department or "", document.identity.district or ""
    if district in department:
        return department
    start = next(at for at in range(len(district) + 1) if department.startswith(district[at:]))
    return district[:start] + department
