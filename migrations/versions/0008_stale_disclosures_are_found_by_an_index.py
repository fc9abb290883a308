"""what was judged under other switches is found without reading what the disclosures say."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_disclosures_ruling_id", "disclosures", ["ruling", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_disclosures_ruling_id", table_name="disclosures")
