"""The environment, read once into a frozen value and handed down. docs/architecture.md lists every setting."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are kept and reached."""

    data_dir: Path
    database_url: str
    redis_url: str
    search_url: str
    host: str
    port: int
    admin_password: str | None
    secure_cookies: bool
    llm_base_url: str = ""
    llm_model: str = ""
    llm_api_key: str = field(default="", repr=False)

    @property
    def originals_dir(self) -> Path:
        """Originals under their SHA-256."""
        return self.data_dir / "originals"

    @property
    def images_dir(self) -> Path:
        """Rendered pages; may be deleted at any time."""
        return self.data_dir / "images"

    @property
    def index_dir(self) -> Path:
        """The Whoosh index; may be deleted and rebuilt from the database."""
        return self.data_dir / "index"


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings; unset ones fall back to a SQLite database and an embedded Redis in DATA_DIR (./var)."""
    data_dir = Path(environment.get("DATA_DIR") or "var").resolve()
    return Settings(
        data_dir=data_dir,
        database_url=environment.get("DATABASE_URL") or f"sqlite:///{data_dir / 'jishen.db'}",
        redis_url=environment.get("REDIS_URL") or f"redis+socket://{data_dir / 'redis.sock'}",
        search_url=environment.get("SEARCH_URL") or f"whoosh://{data_dir / 'index'}",
        host=environment.get("HOST") or "127.0.0.1",
        port=int(environment.get("PORT") or "8000"),
        admin_password=environment.get("ADMIN_PASSWORD") or None,
        secure_cookies=environment.get("SECURE_COOKIES") == "1",
        llm_base_url=environment.get("LLM_BASE_URL") or "",
        llm_model=environment.get("LLM_MODEL") or "",
        llm_api_key=environment.get("LLM_API_KEY") or "",
    )
