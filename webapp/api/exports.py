"""The papers that leave the house."""

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from webapp.house import store
from webapp.queue import asked_scope
from webapp.reports import workbook
from workflow import export


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/exports/issue-list.xlsx", "issue_list", issue_list)
    bp.add_url_rule("/exports/working-paper.xlsx", "working_paper", working_paper)


def issue_list() -> ResponseReturnValue:
    """The issue list of ``disclosure``, or of all within the filters."""
    content = export.issue_list(store(), asked_scope(), request.args.get("disclosure") or None)
    return workbook(content, "问题清单.xlsx")


def working_paper() -> ResponseReturnValue:
    """The working paper of ``self_assessment``."""
    sheet_id = request.args.get("self_assessment")
    if not sheet_id:
        abort(422, "缺少“self_assessment”。")
    return workbook(export.score_sheet(store(), sheet_id), "复核底稿.xlsx")
