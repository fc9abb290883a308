"""What we remember. SQLAlchemy stays in here and in migrations."""
