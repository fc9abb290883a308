import pytest

from disclosures.naming import project_name, same_project


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("网络线路费", "“网络线路费”项目"),
        ("青山区教育局 保安、保洁工资", "保安保洁工资"),
        ("青山县水利管理中心防汛物资储备", "防汛物资储备"),
        ("1020-网络线路费", "网络 线路费"),
    ],
)
def test_prefixes_suffixes_quotes_and_blanks_do_not_part_a_project(a, b):
    assert same_project(a, b, "青山区教育局")
    assert same_project(b, a, "青山区教育局")


@pytest.mark.parametrize(("a", "b"), [("工作经费", "党建工作经费"), ("", ""), ("工作经费", "")])
def test_other_names_and_blanks_are_other_projects(a, b):
    assert not same_project(a, b, "青山区教育局")


def test_ordinal_and_quotes_are_no_part_of_a_name():
    assert project_name("（二）“网络 线路费”") == "网络线路费"
    assert project_name("5G建设项目") == "5G建设项目"
