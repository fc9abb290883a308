"""conversations are asked within a scope, shared by link and deleted by their owner."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batch: SQLite would make the table anew, and dropping the old one would take the turns with it.
    op.add_column("conversations", sa.Column("within", sa.JSON(), nullable=True))
    op.add_column("conversations", sa.Column("shared_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("conversations", sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("conversations", "deleted_at")
    op.drop_column("conversations", "shared_at")
    op.drop_column("conversations", "within")
