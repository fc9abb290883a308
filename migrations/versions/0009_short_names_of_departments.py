"""The short name of whose disclosure it is, by which those that belong together are found."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batch, as in 0002. Without a short name a disclosure is looked at by its full one.
    op.add_column("disclosures", sa.Column("body", sa.String(length=200), nullable=True))
    op.create_index(op.f("ix_disclosures_body"), "disclosures", ["body"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_disclosures_body"), table_name="disclosures")
    op.drop_column("disclosures", "body")
