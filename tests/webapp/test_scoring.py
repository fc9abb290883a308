"""评分."""


def address(disclosure_id):
    return f"/scoring/{disclosure_id}/0"


def test_the_form_shows_three_columns_steps_and_both_readings(client, laid_in):
    page = client.get(address(laid_in)).text

    for text in ("自评", "重算", "复核得分", "8 ÷ 10 × 10 = 8.00", "另一读法", "97.48", "-20.00"):
        assert text in page


def test_points_are_kept_with_author_reason_and_history(client, laid_in):
    client.post(address(laid_in), data={"score-1": "8", "reason-1": "k", "comment-1": "以决算为准"})
    answer = client.post(address(laid_in), data={"score-1": "7.5", "reason-1": "k", "comment-1": "以决算为准"})

    page = client.get(answer.location).text
    assert "8.00 · admin" in page
    assert "7.50 · admin" in page
    assert "完成值填报不实：以决算为准" in page
    assert "96.98" in page


def test_a_refused_row_keeps_what_was_typed_and_saves_nothing(client, laid_in):
    answer = client.post(address(laid_in), data={"score-0": "9.48", "reason-0": "calc", "score-1": "99"})

    assert answer.status_code == 422
    assert "应在0至10.00分之间" in answer.text
    assert 'value="99"' in answer.text
    assert "admin ·" not in client.get(address(laid_in)).text


def test_a_form_that_is_not_there_is_not_found(client, laid_in):
    assert client.get(f"/scoring/{laid_in}/7").status_code == 404
