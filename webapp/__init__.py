"""The reviewers' desk in the browser, and the same for other programs under /api/v1."""

from collections.abc import Callable, Iterable

from flask import Flask, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from answers.endpoint import Endpoint
from answers.language_model import LanguageModel
from search_index import open_index
from settings import Settings, from_environment
from storage.store import open_store
from webapp import (
    account,
    admin,
    api,
    ask,
    commands,
    compare,
    correct,
    crops,
    desk,
    errors,
    here,
    intake,
    marking,
    pictures,
    queue,
    reports,
    rules,
    scoring,
    search,
    security,
    verdicts,
    waiting,
    wording,
)
from webapp.crops import crop_link
from webapp.doors import desk_link, sheet_link
from webapp.extensions import babel, csrf, limiter, locale, login
from webapp.heads import head_lines
from webapp.house import EXTENSION, House
from workers import tasks
from workers.tasks import enqueue as hand_to_workers

# Reachable without an account: signing in, its assets, and what monitors ask.
OPEN = frozenset({"account.login", "account.sign_in", "static", "health", "ready"})
BLUEPRINTS = (
    account,
    admin,
    queue,
    intake,
    desk,
    verdicts,
    here,
    waiting,
    correct,
    compare,
    pictures,
    crops,
    search,
    scoring,
    ask,
    rules,
    reports,
)


def create_app(
    settings: Settings | None = None,
    *,
    enqueue: Callable[[Iterable[str]], None] = hand_to_workers,
    announce_switch: Callable[[], None] = tasks.announce_switch,
) -> Flask:
    """Return the application; settings come from the environment where none are given."""
    settings = settings or from_environment()
    app = Flask(__name__)
    app.extensions[EXTENSION] = House(
        settings=settings,
        store=open_store(settings.database_url, settings.originals_dir),
        index=open_index(settings.search_url),
        enqueue=enqueue,
        announce_switch=announce_switch,
        model=_model(settings),
    )
    app.url_map.strict_slashes = False
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider: fields stay as documented
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    security.protect(app, settings)
    _extend(app, settings)
    for task in BLUEPRINTS:
        app.register_blueprint(task.bp)
    api.register(app)
    app.before_request(_require_account)
    errors.register(app)
    wording.register(app)
    marking.register(app)
    app.add_template_filter(head_lines)
    app.jinja_env.globals.update(desk_link=desk_link, sheet_link=sheet_link, crop_link=crop_link, locale=locale)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    commands.register(app)
    return app


def _model(settings: Settings) -> LanguageModel | None:
    """Return the language model that the settings name; None, and everything works without, where they name none."""
    if not (settings.llm_base_url and settings.llm_model):
        return None
    return Endpoint(settings.llm_base_url, settings.llm_model, settings.llm_api_key)


def _extend(app: Flask, settings: Settings) -> None:
    app.config.update(
        BABEL_DEFAULT_LOCALE="zh",
        BABEL_DEFAULT_TIMEZONE="Asia/Shanghai",
        RATELIMIT_STORAGE_URI=settings.redis_url.replace("redis+socket://", "redis+unix://"),
    )
    babel.init_app(app, locale_selector=locale)
    login.init_app(app)
    login.login_view = "account.login"
    login.login_message = None
    login.user_loader(account.load)
    app.before_request(intake.make_room)
    csrf.init_app(app)
    limiter.init_app(app)


def _require_account() -> ResponseReturnValue | None:
    """Send whoever is not signed in to the sign-in page; programs show a token instead (webapp.api)."""
    if request.endpoint in OPEN or request.path.startswith(errors.API) or current_user.is_authenticated:
        return None
    return login.unauthorized()  # type: ignore[no-any-return]  # flask_login has no types
