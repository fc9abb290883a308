from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.store import open_engine

ROOT = Path(__file__).parents[2]


def config(tmp_path):
    made = Config(ROOT / "alembic.ini")
    made.attributes["engine"] = open_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    return made


def test_there_is_one_head():
    assert len(ScriptDirectory.from_config(Config(ROOT / "alembic.ini")).get_heads()) == 1


def test_files_are_numbered_in_order():
    names = sorted(path.name for path in (ROOT / "migrations/versions").glob("*.py"))

    assert [name[:5] for name in names] == [f"{number:04}_" for number in range(1, len(names) + 1)]


def test_the_migrations_make_what_the_models_say(tmp_path):
    alembic = config(tmp_path)

    command.upgrade(alembic, "head")

    command.check(alembic)


def test_the_migrations_can_be_taken_back(tmp_path):
    alembic = config(tmp_path)
    command.upgrade(alembic, "head")

    command.downgrade(alembic, "base")
    command.upgrade(alembic, "head")

    command.check(alembic)
