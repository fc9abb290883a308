"""Points that reviewers gave, beside the unit's own and the recomputed ones, which they never touch."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.schema import ReviewedScore


def history(session: Session, sha256: str, project: str) -> dict[int, list[ReviewedScore]]:
    """All reviewed points of a form by row, oldest first."""
    query = (
        select(ReviewedScore)
        .where(ReviewedScore.sha256 == sha256, ReviewedScore.project == project)
        .order_by(ReviewedScore.at, ReviewedScore.id)
    )
    rows: dict[int, list[ReviewedScore]] = {}
    for row in session.scalars(query):
        rows.setdefault(row.row, []).append(row)
    return rows


def add(session: Session, review: ReviewedScore) -> None:
    """Keep a reviewer's points for a row of a form."""
    session.add(review)
    session.flush()
