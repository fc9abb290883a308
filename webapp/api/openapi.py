"""The description of every call, as OpenAPI 3.1."""

import re
from inspect import getdoc
from typing import Any

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue
from werkzeug.routing import Rule

from disclosures.model import YUAN_PER_UNIT
from webapp.api.caller import OPEN
from workflow.hand_out import FORMS

PREFIX = "/api/v1"
PROBLEM = {"$ref": "#/components/responses/Problem"}
FILTERS = ("department", "year", "kind")
PAGING = ("limit", "offset")
QUERY = {
    "disclosures": (*FILTERS, *PAGING),
    "tables": PAGING,
    "clauses": PAGING,
    "indicators": PAGING,
    "self_assessments": PAGING,
    "findings": PAGING,
    "scores": PAGING,
    "corrections": PAGING,
    "search": ("q", *FILTERS, "section", *PAGING),
    "issue_list": ("disclosure", *FILTERS),
    "working_paper": ("self_assessment", "disclosure"),
    "opinion": ("disclosure",),
}
REQUIRED = frozenset({("search", "q"), ("opinion", "disclosure")})
NUMBERS = frozenset({"year", *PAGING})
KINDS = ("budget", "final_accounts", "self_assessment")
ROW = {
    "type": "object",
    "required": ["row", "reviewed_score"],
    "properties": {
        "row": {"type": "integer", "minimum": 0},
        "reviewed_score": {"type": "string"},
        "reason_code": {"type": "string"},
        "comment": {"type": "string"},
    },
}
BODIES: dict[str, dict[str, Any]] = {
    "verdict": {
        "type": "object",
        "required": ["verdict"],
        "properties": {
            "verdict": {"enum": ["confirmed", "dismissed", "returned", None]},
            "reason": {"type": "string"},
        },
    },
    "correct_identity": {
        "type": "object",
        "required": ["reason"],
        "properties": {
            "department": {"type": ["string", "null"]},
            "district": {"type": ["string", "null"]},
            "year": {"type": ["integer", "null"]},
            "kind": {"enum": [*KINDS, None]},
            "unit": {"enum": [*YUAN_PER_UNIT, None]},
            "reason": {"type": "string"},
        },
    },
    "correct_cell": {
        "type": "object",
        "required": ["table", "row", "column", "text", "reason"],
        "properties": {
            "table": {"type": "string"},
            "row": {"type": "integer", "minimum": 0},
            "column": {"type": "integer", "minimum": 0},
            "text": {"type": ["string", "null"]},
            "printed": {"type": ["string", "null"]},
            "reason": {"type": "string"},
        },
    },
    "review": {"type": "object", "required": ["rows"], "properties": {"rows": {"type": "array", "items": ROW}}},
    "question": {
        "type": "object",
        "required": ["question"],
        "properties": {
            "question": {"type": "string"},
            "conversation": {"type": ["string", "null"]},
            "scope": {
                "type": "object",
                "properties": {
                    "disclosures": {"type": "array", "items": {"type": "string"}},
                    "department": {"type": ["string", "null"]},
                    "year": {"type": ["integer", "null"]},
                    "kind": {"type": ["string", "null"]},
                    "search": {"type": "string"},
                },
            },
        },
    },
}
FILES = {
    "type": "object",
    "required": ["files"],
    "properties": {
        "files": {"type": "array", "items": {"type": "string", "contentMediaType": "application/octet-stream"}}
    },
}
STATUS = {"hand_in": "201", "retry": "202", "delete": "204"}


def add_to(bp: Blueprint) -> None:
    """Add the call of this module."""
    bp.add_url_rule("/openapi.json", "description", description)


def description() -> ResponseReturnValue:
    """Every call, as OpenAPI 3.1."""
    paths: dict[str, dict[str, Any]] = {}
    for rule in current_app.url_map.iter_rules():
        if rule.endpoint.startswith("api."):
            path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule.removeprefix(PREFIX))
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
                paths.setdefault(path, {})[method.lower()] = _operation(rule)
    return {
        "openapi": "3.1.0",
        "info": {"title": "绩审 Jishen", "version": "1"},
        "servers": [{"url": PREFIX}],
        "security": [{"token": []}],
        "paths": dict(sorted(paths.items())),
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}, "responses": _problem()},
    }


def _operation(rule: Rule) -> dict[str, Any]:
    name = rule.endpoint.removeprefix("api.")
    operation: dict[str, Any] = {
        "operationId": name,
        "summary": getdoc(current_app.view_functions[rule.endpoint]) or name,
        "parameters": [*_in_path(rule), *(_in_query(name, argument) for argument in QUERY.get(name, ()))],
        "responses": {STATUS.get(name, "200"): _success(name), "default": PROBLEM},
    }
    if rule.endpoint in OPEN:
        operation["security"] = []
    if name == "hand_in":
        operation["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": FILES}}}
    if name in BODIES:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": BODIES[name]}}}
    return operation


def _in_path(rule: Rule) -> list[dict[str, Any]]:
    names = sorted(set(rule.arguments) - set(rule.defaults or {}))
    kinds = {name: {"enum": list(FORMS)} if name == "form" else {"type": "string"} for name in names}
    return [{"name": name, "in": "path", "required": True, "schema": kinds[name]} for name in names]


def _in_query(name: str, argument: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "integer", "minimum": 0} if argument in NUMBERS else {"type": "string"}
    if argument == "kind":
        schema = {"enum": list(KINDS)}
    return {"name": argument, "in": "query", "required": (name, argument) in REQUIRED, "schema": schema}


def _success(name: str) -> dict[str, Any]:
    if name == "delete":
        return {"description": "removed"}
    if name in {"issue_list", "working_paper", "opinion"}:
        return {"description": "the paper", "content": {kind: {} for kind in FORMS.values()}}
    content: dict[str, Any] = {"application/json": {"schema": {"type": "object"}}}
    if name == "question":
        content["text/event-stream"] = {}
    return {"description": "done", "content": content}


def _problem() -> dict[str, Any]:
    members = {name: {"type": "string"} for name in ("type", "title", "detail", "instance")}
    schema = {"type": "object", "properties": {**members, "status": {"type": "integer"}}}
    content = {"application/problem+json": {"schema": schema}}
    return {"Problem": {"description": "What went wrong (RFC 9457)", "content": content}}
