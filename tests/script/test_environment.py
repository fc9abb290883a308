import hashlib
import sys
from pathlib import Path

import pytest

from script import environment


@pytest.fixture
def wheel(monkeypatch):
    content = b"a wheel"
    monkeypatch.setattr(environment, "PIP_SHA256", hashlib.sha256(content).hexdigest())
    for name in ("PIP_FIND_LINKS", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    return content


def offer(folder, content):
    folder.mkdir(parents=True)
    (folder / environment.PIP_WHEEL).write_bytes(content)
    return folder


def fetch(tmp_path, monkeypatch, *places):
    monkeypatch.setattr(environment, "places", lambda: places)
    target = tmp_path / "fetched"
    target.mkdir()
    return environment.fetch_pip(target)


def test_pip_is_taken_from_the_first_place_that_has_the_known_file(tmp_path, monkeypatch, wheel):
    forged = offer(tmp_path / "forged", b"something else")
    true = offer(tmp_path / "simple" / "pip", wheel)

    found = fetch(tmp_path, monkeypatch, str(tmp_path / "absent"), str(forged), true.parent.as_uri())

    assert found.read_bytes() == wheel


def test_without_pip_anywhere_there_is_none(tmp_path, monkeypatch):
    assert fetch(tmp_path, monkeypatch, str(tmp_path / "absent")) is None


@pytest.mark.usefixtures("wheel")
def test_places_come_from_pips_own_settings_and_end_with_pypi(tmp_path, monkeypatch):
    config = tmp_path / "pip.conf"
    config.write_text(
        "[global]\nindex-url = https://mirror.example/simple\nextra-index-url =\n  https://a\n  https://b\n"
    )
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.setenv("PIP_INDEX_URL", "https://first.example/simple")

    places = list(environment.places())

    assert places[0] == "https://first.example/simple"
    assert "https://mirror.example/simple" in places
    assert places[-1] == environment.PYPI


def test_what_is_installed_is_not_installed_again(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(environment, "works", lambda _: True)
    installed = []
    monkeypatch.setattr(environment, "install", lambda files, _: installed.append([file.name for file in files]))

    for arguments in ([], [], ["--dev"], ["--dev"], []):
        environment.main(arguments)

    assert installed == [["requirements.txt"], ["requirements.txt", "requirements-dev.txt"]]


def test_a_machine_without_any_pip_is_told_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "pips", lambda _: iter(()))

    with pytest.raises(environment.Impossible, match="python3-pip"):
        environment.install([], tmp_path)
