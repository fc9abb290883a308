import pytest

from disclosures.districts import district_of, is_place


@pytest.mark.parametrize(
    ("department", "district"),
    [
        ("甲山市乙水区财政局", "甲山市乙水区"),
        ("中共甲山市乙水区委员会办公室", "甲山市乙水区"),
        ("丙河省甲山市乙水县人民法院", "丙河省甲山市乙水县"),
        ("乙水县教育局", "乙水县"),
        ("甲山市红旗区民政局", "甲山市红旗区"),
        ("甲山市市场监督管理局", "甲山市"),
        ("甲山市城市管理局", "甲山市"),
        ("甲山市社区矫正管理局", "甲山市"),
        ("甲山市政府投资交通市政项目中心", "甲山市"),
        ("国家粮食局", None),
        ("西南大学", None),
    ],
)
def test_the_district_is_the_longest_place_in_front(department, district):
    assert district_of(department) == district


def test_a_place_is_no_department():
    assert is_place("甲山市乙水区")
    assert not is_place("甲山市乙水区财政局")
