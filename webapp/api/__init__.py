"""The same work for other programs: /api/v1, a bearer token, JSON."""

from flask import Blueprint, Flask

from webapp.api import batches, corrections, disclosures, exports, openapi, questions, review, search, service
from webapp.api.caller import require_token
from webapp.extensions import csrf

PARTS = (batches, disclosures, corrections, review, search, questions, exports, service, openapi)


def register(app: Flask) -> None:
    """Add every call below /api/v1, and the two that monitors ask at the root too."""
    bp = Blueprint("api", __name__, url_prefix="/api/v1")
    bp.before_request(require_token)
    for part in PARTS:
        part.add_to(bp)
    csrf.exempt(bp)
    app.register_blueprint(bp)
    app.add_url_rule("/health", "health", service.health)
    app.add_url_rule("/ready", "ready", service.ready)
