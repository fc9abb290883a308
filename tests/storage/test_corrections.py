from disclosures.corrections import Anchor, CellCorrection, IdentityCorrection
from storage import corrections
from storage.encoding import encode
from storage.schema import Correction

ANCHOR = Anchor("income", "收入总表", 0, 1, "合计", 2, None, "合计")


def give(session, subject, corrected, *, sha256="ab", place=None):
    corrections.add(
        session,
        Correction(sha256=sha256, subject=subject, place=place, printed="1", corrected=corrected, by="甲", reason="r"),
    )


def test_the_newest_correction_of_each_subject_counts(store):
    with store.begin() as session:
        give(session, "department", "甲局")
        give(session, "x", "5.00", place=encode(ANCHOR))
        give(session, "department", "乙局")
        give(session, "department", "丙局", sha256="cd")

    with store.read() as session:
        assert corrections.standing(session, "ab") == (
            CellCorrection(ANCHOR, "1", "5.00", "甲"),
            IdentityCorrection("department", "乙局"),
        )
        assert len(corrections.history(session, "ab")) == 3


def test_a_withdrawn_correction_no_longer_counts_nor_do_those_before_it(store):
    with store.begin() as session:
        give(session, "year", "2024")
        give(session, "year", "2025")
        give(session, "year", None)

    with store.read() as session:
        assert corrections.standing(session, "ab") == ()


def test_a_cell_corrected_to_blank_still_counts(store):
    with store.begin() as session:
        give(session, "x", "", place=encode(ANCHOR))

    with store.read() as session:
        assert corrections.standing(session, "ab") == (CellCorrection(ANCHOR, "1", "", "甲"),)
