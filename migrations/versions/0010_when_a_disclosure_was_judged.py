"""When a disclosure was judged last, so that who keeps a judgement knows that it is another now."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batch, as in 0002. None means before anybody asked.
    op.add_column("disclosures", sa.Column("judged_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("disclosures", "judged_at")
