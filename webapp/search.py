"""检索: any substring, figure or code, and where it stands."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, lazy_gettext

from search_index.completion import completions
from search_index.engine import Hit, Query
from search_index.schema import DEPARTMENT_TARGETS, FORM, PROJECT_TARGETS
from search_index.spelling import did_you_mean
from storage import identities
from webapp.account import reviewer
from webapp.house import house, store
from webapp.pages import fragment, number, see
from webapp.reports import workbook
from webapp.search_form import UNITS, composed, filled
from workflow import find, find_papers, saved_searches
from workflow.saved_searches import ARGUMENTS, query_of

bp = Blueprint("search", __name__)
PAGE = 20
LAST_PAGE = 10_000
ORDERS = {
    find.RELEVANCE: lazy_gettext("相关度"),
    find.BY_COUNT: lazy_gettext("处数最多"),
    find.BY_YEAR: lazy_gettext("年度从新到旧"),
    find.BY_DEPARTMENT: lazy_gettext("部门"),
}
WITHOUT = {
    "department": lazy_gettext("不限部门"),
    "year": lazy_gettext("不限年度"),
    "kind": lazy_gettext("不限类型"),
    "section": lazy_gettext("不限章节"),
    "refs": lazy_gettext("在全部文件中"),
    "filters": lazy_gettext("不加任何限定"),
    "words": lazy_gettext("只检索这个词"),
    "pieces": lazy_gettext("检索其中的片段"),
}
VIA = {
    "synonym": lazy_gettext("同义词"),
    "sum": lazy_gettext("同一金额"),
    "heading": lazy_gettext("标题中有"),
}
TABS = {DEPARTMENT_TARGETS: "targets", PROJECT_TARGETS: "targets", FORM: "self_assessment"}


def tab_of(hit: Hit) -> str:
    """Return the tab of the desk that shows what was found."""
    return TABS.get(hit.path[0] if hit.path else "", "tables") if hit.row else "clauses"


def asked_query(limit: int = PAGE) -> Query | None:
    """Return what the address asks for; None where it asks for nothing."""
    asked = _asked()
    return query_of(asked, limit, number("offset") or 0) if "q" in asked else None


@bp.get("/search")
def show() -> ResponseReturnValue:
    """Box, facets and hits; without a question what can be asked, and the searches that were kept."""
    asked = _asked()
    values: dict[str, Any] = {"asked": asked, "arguments": ARGUMENTS, "orders": ORDERS, "kept": _kept()}
    values |= {
        "via": VIA,
        "units": UNITS,
        "tab_of": tab_of,
        "filled": filled(asked.get("q", "")),
        "choices": _choices(),
    }
    if "q" not in asked:
        return render_template("search/show.html", found=None, **values)
    query, page = query_of(asked), min(max(number("page") or 1, 1), LAST_PAGE)
    order = asked.get("order", find.RELEVANCE)
    found = find.find(store(), house().index, query, order if order in ORDERS else find.RELEVANCE, page)
    if found.total and not found.groups:  # a page beyond the last
        return redirect(url_for(".show", **asked))
    values |= {"within": _within(query), **({} if found.total else _instead(query))}
    return render_template("search/show.html", found=found, **values)


@bp.get("/search/completions")
def complete() -> ResponseReturnValue:
    """How the texts go on from what is typed, as options of the box."""
    typed = request.args.get("q", "").lstrip()[:100]
    offered = completions(house().index, typed) if typed else ()
    return fragment("search/show.html", "completions", offered=offered)


@bp.get("/search/compose")
def compose() -> ResponseReturnValue:
    """Lead from the form for those who type no syntax to the search that it means."""
    asked: dict[str, Any] = {
        name: text for name in ARGUMENTS if name != "q" and (text := request.args.get(name, "").strip())
    }
    return redirect(url_for(".show", q=composed(request.args), **asked))


@bp.get("/search/hits.xlsx")
def hits() -> ResponseReturnValue:
    """Every hit of a search on a line."""
    return workbook(find_papers.hits(house().index, query_of(_asked())), gettext("检索结果") + ".xlsx")


@bp.get("/search/terms")
def terms() -> ResponseReturnValue:
    """A list of terms to be looked for in all disclosures."""
    return render_template("search/terms.html", asked=_asked(), choices=_choices(), limits=find_papers)


@bp.post("/search/terms.xlsx")
def term_table() -> ResponseReturnValue:
    """The table of terms and disclosures."""
    asked = {name: request.form.get(name, "") for name in ARGUMENTS}
    listed = request.form.get("terms", "")
    return workbook(find_papers.terms(store(), house().index, listed, query_of(asked)), gettext("词表") + ".xlsx")


@bp.post("/search/saved")
def save() -> ResponseReturnValue:
    """Keep a search under a name."""
    asked: dict[str, Any] = {name: text for name in ARGUMENTS if (text := request.form.get(name, "").strip())}
    name = request.form.get("name", "")
    saved_searches.save(store(), house().index, reviewer(), name, asked)
    flash(gettext("已保存检索“%(name)s”，以后有新的命中会标出来。", name=name))
    return see(url_for(".show", **asked))


@bp.get("/search/saved/<search_id>")
def saved(search_id: str) -> ResponseReturnValue:
    """Repeat a search that was kept."""
    asked: dict[str, Any] = saved_searches.opened(store(), house().index, reviewer(), search_id)
    return redirect(url_for(".show", **asked))


@bp.post("/search/saved/<search_id>/forget")
def forget(search_id: str) -> ResponseReturnValue:
    """Forget a search that was kept."""
    saved_searches.forget(store(), reviewer(), search_id)
    return see(url_for(".show"))


def _asked() -> dict[str, Any]:
    return {name: text for name in ARGUMENTS if (text := request.args.get(name, "").strip())}


def _choices() -> identities.Scopes:
    """The departments, years and kinds that there are."""
    with store().read() as session:
        return identities.scopes(session)


def _kept() -> tuple[saved_searches.Saved, ...]:
    return saved_searches.saved(store(), house().index, reviewer())


def _within(query: Query) -> str | None:
    """The name of the one file that is searched."""
    if not query.refs:
        return None
    with store().read() as session:
        record = identities.get(session, query.refs[0])
    return record.name if record else query.refs[0]


def _instead(query: Query) -> dict[str, Any]:
    """What finds something where the search asked for does not."""
    index = house().index
    return {"meant": did_you_mean(index, query), "advice": find.advice(index, query), "without": WITHOUT}
