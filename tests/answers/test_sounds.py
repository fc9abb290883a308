from answers.sounds import department_meant, misspelt

NAMES = ("某市东湖区教育局", "中共某市东湖区委员会办公室", "某市东湖区行政审批局")


def test_a_department_written_with_another_character_of_the_same_sound_is_meant():
    assert department_meant("东糊区教育局2025年收入多少", NAMES) == "东湖区教育局2025年收入多少"


def test_the_committee_is_its_office_where_only_the_office_has_a_disclosure():
    assert department_meant("东湖区委接待费多少", NAMES) == "东湖区委办接待费多少"


def test_another_department_is_none_of_ours_however_like_its_name_is():
    assert department_meant("东湖区财政局2025年收入多少", NAMES) == ""


def test_a_name_in_another_spelling_of_its_sound_is_found():
    assert list(misspelt("整体绩效 预算调正率上限", ["预算调整率", "预算执行率"])) == [("预算调正率", "预算调整率")]


def test_a_name_as_it_is_printed_is_no_slip():
    assert list(misspelt("预算调整率上限", ["预算调整率"])) == []
