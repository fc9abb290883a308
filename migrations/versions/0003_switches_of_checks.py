"""switches of checks by region, and what every check made of every disclosure."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "check_switches",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("check", sa.String(length=100), nullable=False),
        sa.Column("region", sa.String(length=200), nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_switches")),
    )
    op.create_table(
        "tallies",
        sa.Column("disclosure_id", sa.String(length=32), nullable=False),
        sa.Column("check", sa.String(length=100), nullable=False),
        sa.Column("holds", sa.Integer(), nullable=False),
        sa.Column("fails", sa.Integer(), nullable=False),
        sa.Column("tails", sa.Integer(), nullable=False),
        sa.Column("not_applicable", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"],
            ["disclosures.id"],
            name=op.f("fk_tallies_disclosure_id_disclosures"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("disclosure_id", "check", name=op.f("pk_tallies")),
    )
    # Without batch, as in 0002. None: judged before there were switches, so it is judged again.
    op.add_column("disclosures", sa.Column("ruling", sa.String(length=32), nullable=True))


def downgrade() -> None:
    op.drop_column("disclosures", "ruling")
    op.drop_table("tallies")
    op.drop_table("check_switches")
