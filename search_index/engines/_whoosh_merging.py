"""Which segments of an index become one, so that there are few of any size and each passage moves a few times only."""

from collections.abc import Sequence

# Fewer are not worth it; more would take long.
FEWEST, MOST = 4, 10
# What would be larger stays apart.
LARGEST = 50_000
# A search takes 0.3 ms for each segment. With more than so many, merging gives way to nobody.
CROWDED = 100


class GaveWay(Exception):
    """Something else is to be written first; what was merged so far is dropped."""


def chosen(sizes: Sequence[int], living: Sequence[int]) -> list[int]:
    """Return the places of segments to be made into one; none where all may stay.

    ``sizes`` says how many passages each holds, ``living`` how many of them count. One that is mostly dead is written
    anew; else the smallest of a kind are chosen, each at most twice as large as all smaller ones together.
    """
    for place, count in enumerate(living):
        if count * 2 < sizes[place] and count <= LARGEST:
            return [place]
    order = sorted(range(len(living)), key=lambda place: living[place])
    for first in range(len(order)):
        group: list[int] = []
        moving = 0
        for place in order[first : first + MOST]:
            if (group and living[place] > moving * 2) or moving + living[place] > LARGEST:
                break
            group.append(place)
            moving += living[place]
        if len(group) >= FEWEST:
            return sorted(group)
    return []
