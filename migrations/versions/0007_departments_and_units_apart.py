"""Whether a disclosure is of a unit alone (单位预算, 本级), not of a department with its units."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batch, as in 0002.
    op.add_column("disclosures", sa.Column("of_unit", sa.Boolean(), nullable=True))


def downgrade() -> None:
    op.drop_column("disclosures", "of_unit")
