"""What the record of a self-assessed project states, as a figure to reckon with."""

from collections.abc import Iterator

from answers.indicator_rows import without_name
from answers.projects import named_projects
from answers.quantities import Quantity
from answers.records import MEASURES, Measure, Record, amount_of, citations, measure_of_form


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


def measures_named(text: str, known: tuple[Record, ...]) -> Iterator[tuple[Record, Quantity]]:
    """Yield the measures that a text names of the projects that it names, one measure where it names several."""
    chosen, text = _all_named(text, known)
    measures = [measure for measure in MEASURES if measure.asked.search(text)]
    for record in chosen:
        for measure in measures[:1] if len(chosen) > 1 else measures:
            if (found := record_quantity(record, measure)) is not None:
                yield record, found


def _all_named(text: str, known: tuple[Record, ...]) -> tuple[list[Record], str]:
    chosen: list[Record] = []
    rest = list(known)
    while rest:
        named = named_projects(text, (record.name for record in rest))
        if not named:
            break
        for record in [record for record in rest if record.name in named]:
            chosen.append(record)
            rest.remove(record)
            text = without_name(text, record.name)
    return chosen, text
