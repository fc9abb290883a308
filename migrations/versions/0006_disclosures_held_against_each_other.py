"""Which disclosures have to be held against each other again, and the units that a department lists."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batch, as in 0002. All that is stored is due: it was judged before others were looked at.
    op.add_column("disclosures", sa.Column("units", sa.JSON(), nullable=True))
    op.add_column("disclosures", sa.Column("related_due", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_disclosures_related_due"), "disclosures", ["related_due"], unique=False)
    op.execute("UPDATE disclosures SET related_due = created_at")


def downgrade() -> None:
    op.drop_index(op.f("ix_disclosures_related_due"), table_name="disclosures")
    op.drop_column("disclosures", "related_due")
    op.drop_column("disclosures", "units")
