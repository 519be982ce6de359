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
    own = np.array([_own(name) for name in names]) * wanted.mean()
    points = _parted(_scaled(_majorised(own, wanted)))
    return dict(zip(names, _rounded(points), strict=True))


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
    way = np.empty_like(result)
    for between in range(len(names)):
        np.add(result[:, between, None], result[None, between], out=way)
        np.minimum(result, way, out=result)
    reached = np.isfinite(result)
    return np.where(reached, result, APART * max(result[reached].max(), 1))


def _majorised(own: Points, wanted: Points) -> Points:
    """Where everybody is after all rounds: each moves to where the others, the near ones above all, would have it.

    What is worked out of each two is written over in every round: to ask for memory takes as long as to work it out.
    """
    influence = 1 / np.where(wanted, wanted, np.inf) ** 2
    strength, total = influence * wanted, influence.sum(1)[:, None]
    x, y = np.empty_like(wanted), np.empty_like(wanted)
    points = own
    for _ in range(ROUNDS):
        _differences(points, x, y)
        pull = np.add(np.multiply(x, x, out=x), np.multiply(y, y, out=y), out=x)
        np.divide(strength, np.maximum(np.sqrt(pull, out=pull), 1e-9, out=pull), out=pull)
        pulled = pull.sum(1)[:, None] * points - pull @ points
        points = (influence @ points + pulled + HELD * total * own) / (total * (1 + HELD))
    return points


def _differences(points: Points, x: Points, y: Points) -> None:
    """Puts how far each is from each other, on either axis, into `x` and `y`."""
    for axis, difference in enumerate((x, y)):
        np.subtract(points[:, axis, None], points[None, :, axis], out=difference)


def _scaled(points: Points) -> Points:
    """The same around (0, 0), about 1 from it on average."""
    centred = points - points.mean(0)
    scaled: Points = centred / np.hypot(centred[:, 0], centred[:, 1]).mean()
    return scaled


def _parted(points: Points) -> Points:
    """The same with whoever would cover another one pushed aside, as far as there is room."""
    room = min(0.2, 1.4 / np.sqrt(len(points)))
    x, y = (np.empty((len(points), len(points))) for _ in range(2))
    for _ in range(PARTINGS):
        _differences(points, x, y)
        actual = np.maximum(np.hypot(x, y), 1e-9)
        push = np.where(actual < room, room / actual - 1, 0) / 2
        points = points + np.stack([(push * x).sum(1), (push * y).sum(1)], axis=1)
    return points


def _rounded(points: Points) -> Iterable[Point]:
    return ((float(x), float(y)) for x, y in points.round(3) + 0.0)
