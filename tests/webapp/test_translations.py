"""The English interface."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

WEBAPP = Path(__file__).parents[2] / "webapp"
CATALOGUE = WEBAPP / "translations" / "en" / "LC_MESSAGES" / "messages.po"


def test_every_sentence_of_the_interface_has_its_english_and_nothing_else_is_kept():
    methods = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
    keywords = {"_": None, "gettext": None, "lazy_gettext": None}
    found = {entry[2] for entry in extract_from_dir(WEBAPP, methods, keywords=keywords)}

    with CATALOGUE.open("rb") as file:
        translated = {message.id for message in read_po(file) if message.id and message.string}

    assert found == translated


def test_the_compiled_catalogue_is_the_written_one():
    with CATALOGUE.open("rb") as written, CATALOGUE.with_suffix(".mo").open("rb") as compiled:
        assert {m.id: m.string for m in read_mo(compiled) if m.id} == {m.id: m.string for m in read_po(written) if m.id}
