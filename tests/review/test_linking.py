"""Which disclosures belong together, by whose they are, of which year and kind."""

from dataclasses import replace

import pytest

from disclosures.model import Identity, Kind, Source
from review.bodies import body, named_alike, same_body
from review.linking import is_unit, links, listed_units, missing_counterparts, relations, unit_lines
from review.model import Relation
from tests.factories import table
from tests.review.checks.across_pairs import sample

BUDGET, FINAL, SELF = Kind.BUDGET, Kind.FINAL_ACCOUNTS, Kind.SELF_ASSESSMENT


def whose(name="云河市东溪区水务局", year=2025, kind=BUDGET, district=None):
    return Identity(name, district, year, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云河市东溪区水务局", "东溪区水务局"),
        ("云河市东溪区发展和改革委员会", "云河市东溪区发改委"),
        ("云河市东溪区人民代表大会常务委员会办公室", "东溪区人大常委会办公室"),
        ("中共云河市东溪区委员会办公室", "中国共产党云河市东溪区委办公室"),
        ("云河市东溪区人民政府办公室", "云河市东溪区政府办"),
        ("云河市东溪县财政局", "云河市东溪区财政局"),
        ("中国人民政治协商会议云河市东溪区委员会", "政协东溪区委员会"),
        ("中国共产主义青年团云河市东溪区委员会", "共青团东溪区委"),
        ("中国共产党云河市东溪区委员会组织部", "云河市东溪区委组织部"),
        ("云河市东溪区水务局（汇总）", "云河市东溪区水务局"),
        ("云河市东溪区水务局（本级）", "云河市东溪区水务局本级"),
        ("云河市东溪区住房和城乡建设局", "云河市东溪区住房城乡建设局"),
    ],
)
def test_one_body_has_many_names(one, other):
    assert same_body(body(one), body(other))
    assert same_body(body(other), body(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云河市东溪区水务局", "云河市西溪区水务局"),
        ("云河市东溪区水务局", "云河市东溪区水务局本级"),
        ("云河市东溪区水务局", "水务局"),
        ("云河市教育局", "云河市教育体育局"),
        ("东溪县财政局", "东溪市财政局"),
        ("云河市财政局", "云河市云河县财政局"),
        ("云河市东溪区河道管理站", "云河市东溪区水务局"),
        ("中共云河市东溪区委员会", "政协云河市东溪区委员会"),
        ("中共云河市东溪区委办公室", "云河市东溪区人民政府办公室"),
    ],
)
def test_other_bodies_have_like_names(one, other):
    assert not same_body(body(one), body(other))


def test_a_name_without_its_place_is_of_the_district_of_its_cover():
    assert same_body(body("水务局", "云河市东溪区"), body("东溪区水务局"))


def test_a_place_by_itself_keeps_its_name():
    assert named_alike(body("东溪区"), body("东溪区"))
    assert not named_alike(body(""), body(""))


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        (whose(), whose(year=2024), [Relation.YEAR_BEFORE]),
        (whose(kind=FINAL), whose(), [Relation.BUDGET]),
        (whose(kind=SELF), whose(), [Relation.BUDGET]),
        (whose(), whose(year=2024, kind=FINAL), [Relation.ACCOUNTS_BEFORE]),
        (whose(), whose(), [Relation.PUBLISHED_TWICE]),
        (whose(), whose(year=2023), []),
        (whose(), whose(kind=FINAL), []),
        (whose(), whose(year=None), []),
        (whose(), whose(kind=None), []),
        (whose(name=None), whose(name=None), []),
        (whose(), whose(name="云河市东溪区民政局", year=2024), []),
    ],
)
def test_year_and_kind_say_what_one_is_to_the_other(own, other, expected):
    assert list(relations(own, other)) == expected


@pytest.mark.parametrize(
    ("cover", "linked"),
    [("水务局2024年度单位预算", False), ("水务局2024年部门预算 预算单位：水务局", True), ("水务局", True)],
)
def test_a_units_budget_is_not_its_departments(cover, linked):
    before = replace(whose(year=2024), source=Source(cover))

    assert bool(list(relations(whose(), before))) is linked


def test_a_departments_own_level_is_found_by_its_cover():
    own = replace(whose(), source=Source("云河市东溪区水务局2025年度单位预算"))

    assert is_unit(whose(), "云河市东溪区水务局本级", own)
    assert not is_unit(whose(), "云河市东溪区河道管理站", own)


def test_a_listed_unit_is_known_by_name_year_and_kind():
    department = whose()

    assert is_unit(department, "云河市东溪区河道管理站", whose("东溪区河道管理站"))
    assert is_unit(department, "云河市东溪区水务局本级", whose("云河市东溪区水务局（本级）"))
    assert is_unit(department, "河道管理站", whose("云河市东溪区河道管理站"))
    assert not is_unit(department, "云河市东溪区水务局本级", department)
    assert not is_unit(department, "云河市东溪区河道管理站", whose("东溪区河道管理站", year=2024))


def test_a_department_lists_its_units_and_not_itself():
    assert listed_units(sample("budget.txt")) == ("云河市东溪区水务局本级", "云河市东溪区河道管理站")


def test_a_line_below_the_departments_own_that_bears_its_name_is_its_own_level():
    rows = """
        - | 合计 | 9.00
        216 | 东溪区水务局 | 9.00
        216001 | 东溪区水务局 | 4.00
        216002 | 河道管理站 | 5.00
        2160201 | 行政运行 | 5.00
        """
    printed = table("income", "收入总表", "code name total", rows)

    found = unit_lines(printed, body("云河市东溪区水务局"))

    assert {name: str(line.amounts["total"].value) for name, line in found.items()} == {
        "东溪区水务局（本级）": "4.00",
        "河道管理站": "5.00",
    }


def test_every_pair_is_linked_once():
    three = [sample(name) for name in ("budget.txt", "before.txt", "accounts.txt")]
    again = replace(three[0], file={**three[0].file, "name": "again.txt"})

    found = [(link.relation, link.own.file["name"], link.file) for link in links([*three, again])]

    assert sorted(found) == [
        (Relation.BUDGET, "accounts.txt", "again.txt"),
        (Relation.BUDGET, "accounts.txt", "budget.txt"),
        (Relation.PUBLISHED_TWICE, "budget.txt", "again.txt"),
        (Relation.YEAR_BEFORE, "again.txt", "before.txt"),
        (Relation.YEAR_BEFORE, "budget.txt", "before.txt"),
    ]


def test_missing_counterparts_are_named_once():
    both = [sample("budget.txt"), sample("accounts.txt")]

    missing = list(missing_counterparts(both, both))

    assert missing == ["云河市东溪区水务局2024年部门预算", "云河市东溪区水务局2024年部门决算"]
