"""The papers that leave the house."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from webapp.reports import asked_issues, asked_opinion, asked_working_paper, handed_out


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/exports/issue-list.<form>", "issue_list", issue_list)
    bp.add_url_rule("/exports/working-paper.<form>", "working_paper", working_paper)
    bp.add_url_rule("/exports/opinion.<form>", "opinion", opinion)


def issue_list(form: str) -> ResponseReturnValue:
    """The issue list of ``disclosure``, or of all within the filters, as xlsx, docx, pdf or csv."""
    return handed_out(asked_issues, form)


def working_paper(form: str) -> ResponseReturnValue:
    """The working paper of ``self_assessment``, or of all of ``disclosure``, as xlsx, docx, pdf or csv."""
    return handed_out(asked_working_paper, form)


def opinion(form: str) -> ResponseReturnValue:
    """The opinion on ``disclosure``, as xlsx, docx, pdf or csv."""
    return handed_out(asked_opinion, form)
