"""Errors become pages, one sentence and a way back; and problem details (RFC 9457) for other programs."""

import logging
from http import HTTPStatus

from flask import Flask, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from search_index.engine import Unsearchable
from storage.store import Unavailable
from webapp.pages import asked_by_htmx
from workflow.errors import NotFound, Refused

API = "/api/"
STALE_TOKEN = 419  # no standard status says "the form is too old"; htmx swaps it in
logger = logging.getLogger(__name__)


def register(app: Flask) -> None:
    """Answer every error outside the API with a page, or with a sentence where htmx asked."""
    app.register_error_handler(NotFound, lambda _error: _answer(404, gettext("没有找到这项内容，可能已被删除。")))
    app.register_error_handler(Refused, lambda error: _answer(422, error.reason))
    app.register_error_handler(Unsearchable, lambda error: _answer(503, error.message))
    app.register_error_handler(Unavailable, lambda _error: _answer(503, gettext("数据库正忙，请稍后重试。")))
    app.register_error_handler(CSRFError, _stale)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _stale(_error: CSRFError) -> ResponseReturnValue:
    message = gettext("页面停留太久，登录状态已更新，请重新操作一次。")
    if request.endpoint == "account.sign_in":
        flash(message)
        return redirect(url_for("account.login"), 303)
    return _answer(STALE_TOKEN, message)


def _http(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error
    own = error.description if error.description != type(error).description else None
    return _answer(code, own or _sentence(code))


def _sentence(code: int) -> str:
    sentences = {
        400: gettext("请求不完整，请返回重试。"),
        403: gettext("您没有权限进行这项操作。"),
        404: gettext("没有找到这个页面。"),
        405: gettext("这个地址不接受这种操作。"),
        413: gettext("上传的内容超过大小限制。"),
        415: gettext("请求正文应是JSON。"),
        429: gettext("尝试次数过多，请一分钟后再试。"),
    }
    return str(sentences.get(code, gettext("操作没有完成，请返回重试。")))


def _unexpected(error: Exception) -> ResponseReturnValue:
    logger.error("unexpected error at %s", request.path, exc_info=error)
    return _answer(InternalServerError.code, gettext("系统出错，已记录。请返回重试；若仍出错，请联系管理员。"))


def _answer(code: int, message: str) -> ResponseReturnValue:
    if request.path.startswith(API):
        return _problem(code, message)
    template = "errors/sentence.html" if asked_by_htmx() or request.is_json else "errors/page.html"
    return render_template(template, code=code, message=message), code


def _problem(code: int, message: str) -> ResponseReturnValue:
    """RFC 9457 problem details."""
    problem = {"type": "about:blank", "title": HTTPStatus(code).phrase, "status": code, "detail": message}
    response = jsonify({**problem, "instance": request.path})
    response.mimetype = "application/problem+json"
    if code == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response, code
