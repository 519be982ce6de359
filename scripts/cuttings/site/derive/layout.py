"""Where the actors of the network stand: the closer the tie, the nearer, and the same knowledge always the same way.

Stress majorisation (Gansner, Koren and North, 2004), with everybody held a little to a point that follows from the id
alone. Unlike layouts by springs it barely moves what a new article does not touch, so that readers find things again.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from cuttings.site.points import Point

Points = NDArray[np.float64]

#: More rounds change nothing that can be seen.
ROUNDS = 80
#: In so many rounds those that would cover each other are pushed apart.
PARTINGS = 10
#: How strongly everybody is held to the point of its own, beside the pull of all others. More tears close ties apart.
HELD = 0.05
#: What nothing ties is this much further apart than the most distant of those that are tied.
APART = 1.3


def layout(nodes: Sequence[str], weights: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    """A point for each node, around (0, 0) and about 1 from it on average, rounded to thousandths.

    `weights` gives for each two nodes that are tied how strongly, from 1; the order of neither argument matters. Time
    grows with the cube of the number of nodes and takes about a second for 250.
    """
    names = sorted(set(nodes))
    if len(names) < 2:
        return dict.fromkeys(names, (0.0, 0.0))
    wanted = _distances(names, weights)
    points = own = np.array([_own(name) for name in names]) * wanted.mean()
    influence = 1 / np.where(wanted, wanted, np.inf) ** 2
    for _ in range(ROUNDS):
        points = _better(points, influence, influence * wanted, own)
    return dict(zip(names, _rounded(_parted(_scaled(points))), strict=True))


def _own(name: str) -> Point:
    """A point between -1 and 1 that follows from the name alone."""
    digest = sha256(name.encode()).digest()
    x, y = (int.from_bytes(part, "big") / 2**31 - 1 for part in (digest[:4], digest[4:8]))
    return x, y


def _distances(names: Sequence[str], weights: Mapping[tuple[str, str], int]) -> Points:
    """How far apart each two are to stand: the shortest way over ties, of which a strong one is short."""
    place = {name: index for index, name in enumerate(names)}
    result = np.full((len(names), len(names)), np.inf)
    np.fill_diagonal(result, 0)
    for (one, other), weight in weights.items():
        i, j = place[one], place[other]
        result[i, j] = result[j, i] = (1 + np.log2(weight)) ** -0.1
    for between in range(len(names)):
        result = np.minimum(result, result[:, between, None] + result[None, between])
    reached = np.isfinite(result)
    return np.where(reached, result, APART * max(result[reached].max(), 1))


def _better(points: Points, influence: Points, strength: Points, own: Points) -> Points:
    """One round: every node moves to where the others, the near ones above all, would have it.

    `influence` is how much each two count, `strength` that times how far apart they are to stand.
    """
    x, y = (points[:, axis, None] - points[None, :, axis] for axis in (0, 1))
    pull = strength / np.maximum(np.sqrt(x * x + y * y), 1e-9)
    pulled = pull.sum(1)[:, None] * points - pull @ points
    total = influence.sum(1)[:, None]
    moved: Points = (influence @ points + pulled + HELD * total * own) / (total * (1 + HELD))
    return moved


def _scaled(points: Points) -> Points:
    """The same around (0, 0), about 1 from it on average."""
    centred = points - points.mean(0)
    scaled: Points = centred / np.hypot(centred[:, 0], centred[:, 1]).mean()
    return scaled


def _parted(points: Points) -> Points:
    """The same with whoever would cover another one pushed aside, as far as there is room."""
    room = min(0.2, 1.4 / np.sqrt(len(points)))
    for _ in range(PARTINGS):
        apart = points[:, None] - points[None]
        actual = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-9)
        push = np.where(actual < room, room / actual - 1, 0)[..., None] * apart / 2
        points = points + push.sum(1)
    return points


def _rounded(points: Points) -> Iterable[Point]:
    return ((float(x), float(y)) for x, y in points.round(3) + 0.0)
