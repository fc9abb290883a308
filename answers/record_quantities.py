"""What the record of a self-assessed project states, as a figure to reckon with."""

from answers.quantities import Quantity
from answers.records import Measure, Record, amount_of, citations, measure_of_form


def record_quantity(record: Record, measure: Measure) -> Quantity | None:
    """Return a measure of a self-assessed project as a figure."""
    amount = amount_of(record, measure)
    if amount is None:
        return None
    label = f"{record.form.project}{measure.name}"
    return Quantity(label, amount.value, amount.unit or measure.fallback_unit, tuple(citations(record, measure)))


def form_quantity(record: Record, field: str) -> Quantity | None:
    """Return what the project's form prints in one of its fields, as a figure."""
    return record_quantity(record, measure_of_form(field))
