"""corrections of reviewers, and what was parsed beside what they made of it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("place", sa.JSON(), nullable=True),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("corrected", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index("ix_corrections_sha256_subject", "corrections", ["sha256", "subject"], unique=False)
    # Without batch: SQLite would make the table anew, and dropping the old one would take the findings with it.
    op.add_column("disclosures", sa.Column("parsed", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("disclosures", "parsed")
    op.drop_index("ix_corrections_sha256_subject", table_name="corrections")
    op.drop_table("corrections")
