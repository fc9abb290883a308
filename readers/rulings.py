"""Ruling lines: what a page draws in pieces, doubled or as thin boxes, as straight rulings that touch in groups."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readers.document import Box

SNAP = 3.0  # points: nearer rulings are one (a double line, two borders side by side), shorter gaps are no gaps
SHORTEST = 4.0  # points: what is shorter is a dot, a joint or a glyph drawn as a path
MOST = 4000  # rulings on one page; more are a drawing or a hatching


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line along one axis: where it lies on the other axis, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rulings:
    """Horizontal and vertical rulings of a page, or of one group that hangs together."""

    horizontal: tuple[Ruling, ...]
    vertical: tuple[Ruling, ...]

    @property
    def box(self) -> Box:
        """The box that holds them all."""
        xs = [x for r in self.horizontal for x in (r.start, r.end)] + [r.at for r in self.vertical]
        ys = [y for r in self.vertical for y in (r.start, r.end)] + [r.at for r in self.horizontal]
        return min(xs), min(ys), max(xs), max(ys)


def rulings(boxes: Iterable[Box]) -> Rulings:
    """Return the rulings that thin boxes draw; boxes thick in both directions or in neither are passed over."""
    horizontal, vertical = [], []
    for x0, top, x1, bottom in boxes:
        width, height = x1 - x0, bottom - top
        if height <= SNAP < width:
            horizontal.append(Ruling((top + bottom) / 2, x0, x1))
        elif width <= SNAP < height:
            vertical.append(Ruling((x0 + x1) / 2, top, bottom))
        elif width <= SNAP and height <= SNAP and max(width, height) > 0:
            (horizontal if width >= height else vertical).append(_dot(x0, top, x1, bottom))
    return Rulings(_joined(horizontal), _joined(vertical))


def _dot(x0: float, top: float, x1: float, bottom: float) -> Ruling:
    if x1 - x0 >= bottom - top:
        return Ruling((top + bottom) / 2, x0, x1)
    return Ruling((x0 + x1) / 2, top, bottom)


def edges(values: Iterable[float]) -> list[float]:
    """Return the values in order, those within the snap of one another as their mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def nearest(places: Sequence[float], value: float) -> int:
    """Return the index of the place that lies nearest to the value."""
    return min(range(len(places)), key=lambda index: abs(places[index] - value))


def _joined(pieces: list[Ruling]) -> tuple[Ruling, ...]:
    """Put pieces at the same place together where they meet, and leave out what stays short."""
    result: list[Ruling] = []
    bundle: list[Ruling] = []
    for piece in sorted(pieces, key=lambda ruling: ruling.at):
        if bundle and piece.at - bundle[0].at > SNAP:
            result += _along(bundle)
            bundle = []
        bundle.append(piece)
    result += _along(bundle)
    return tuple(ruling for ruling in result if ruling.end - ruling.start >= SHORTEST)


def _along(bundle: list[Ruling]) -> list[Ruling]:
    if not bundle:
        return []
    at = sum(ruling.at for ruling in bundle) / len(bundle)
    runs: list[list[float]] = []
    for ruling in sorted(bundle, key=lambda ruling: ruling.start):
        if runs and ruling.start - runs[-1][1] <= SNAP:
            runs[-1][1] = max(runs[-1][1], ruling.end)
        else:
            runs.append([ruling.start, ruling.end])
    return [Ruling(at, start, end) for start, end in runs]


def groups(all_rulings: Rulings) -> list[Rulings]:
    """Return the rulings that hang together by crossing or touching, group by group; lone ones are left out."""
    horizontal, vertical = all_rulings.horizontal, all_rulings.vertical
    if len(horizontal) + len(vertical) > MOST:
        return []
    group = list(range(len(vertical)))
    members: list[tuple[Ruling, int]] = []
    for ruling in horizontal:
        touched = [index for index, other in enumerate(vertical) if _touch(ruling, other)]
        if touched:
            members.append((ruling, touched[0]))
            for index in touched[1:]:
                group[_root(group, index)] = _root(group, touched[0])
    roots = sorted({_root(group, index) for _, index in members})
    return [
        Rulings(
            tuple(ruling for ruling, index in members if _root(group, index) == root),
            tuple(ruling for index, ruling in enumerate(vertical) if _root(group, index) == root),
        )
        for root in roots
    ]


def _touch(horizontal: Ruling, vertical: Ruling) -> bool:
    return (
        horizontal.start - SNAP <= vertical.at <= horizontal.end + SNAP
        and vertical.start - SNAP <= horizontal.at <= vertical.end + SNAP
    )


def _root(group: list[int], index: int) -> int:
    while group[index] != index:
        group[index] = group[group[index]]
        index = group[index]
    return index
