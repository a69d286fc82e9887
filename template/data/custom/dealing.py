"""Random parts of a data set, which follow from its content, not from its order."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..config import DataError

# How many ways to deal groups are compared, more while some part lacks a class; but no
# more than deal so many groups in all.
TRIALS = 100
STEPS = 8_000
# So few different examples are measured again and again, not copied by accident.
FEW = 20
# Spreads what is counted over all digests.
ODD = np.uint64(0x9E3779B97F4A7C15)

# The classes in a group, and how many examples it has of each.
Group = tuple[np.ndarray, np.ndarray]


def repeats_few(digests: np.ndarray) -> bool:
    """Return whether equal examples must be in several parts for want of others."""
    different = len(np.unique(digests))
    return different <= FEW and different < len(digests)


def tell_apart(digests: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """Return digests that differ between equal examples, if these are all there is."""
    if not repeats_few(digests):
        return digests
    order = np.lexsort((classes, digests))
    ordered = digests[order]
    earlier = np.arange(len(order)) - np.searchsorted(ordered, ordered)
    apart = np.empty_like(digests)
    apart[order] = ordered + earlier.astype(np.uint64) * ODD
    return apart


def deal(
    path: Path,
    digests: np.ndarray,
    classes: np.ndarray,
    groups: np.ndarray | None,
    turns: Sequence[int],
) -> np.ndarray:
    """Return the part of each example, (N,), so that no part is empty.

    Raises:
        DataError: There are fewer examples, or groups, than parts.
    """
    least, kind = len(set(turns)), "different example" if groups is None else "group"
    count = len(np.unique(digests if groups is None else groups))
    if count < least:
        found = f"{count} {kind}{'s' * (count != 1)} to split"
        raise DataError(f"{path}: {found}, expected at least {least}")
    alike = np.zeros(len(classes), dtype=np.int64)
    for labels, alternate in ((classes, False), (classes, True), (alike, False)):
        if groups is None:
            parts = deal_examples(digests, labels, turns, alternate=alternate)
        else:
            parts = deal_groups(digests, groups, labels, turns)
        # With too few examples of every class, a part would be empty.
        if set(turns) <= set(parts.tolist()):
            break
    return parts


def deal_examples(
    digests: np.ndarray, classes: np.ndarray, turns: Sequence[int], *, alternate: bool
) -> np.ndarray:
    """Return the part of each example, (N,): those of a class take turns.

    digests: equal examples stay together. turns: the parts in the order in which they
    take an example, from the start again after the last. If all have one turn, classes
    take turns too, so that parts are of equal size. alternate: every other class takes
    the third turn before the second.
    """
    units, unit, counts = np.unique(digests, return_inverse=True, return_counts=True)
    kinds = np.full(len(units), len(classes))
    np.minimum.at(kinds, unit, np.unique(classes, return_inverse=True)[1])
    # What occurs often comes first, so that every part gets its share of it.
    order = np.lexsort((units, -counts, kinds))
    ranks = np.empty(len(units), dtype=np.int64)
    ranks[order] = np.arange(len(units))
    if len(set(turns)) < len(turns):
        ranks[order] -= np.searchsorted(kinds[order], kinds[order])
    if alternate:
        changed = (kinds % 2 == 1) & ((ranks == 1) | (ranks == 2))
        ranks[changed] = 3 - ranks[changed]
    return np.asarray(turns)[ranks % len(turns)][unit]


def deal_groups(
    digests: np.ndarray, groups: np.ndarray, classes: np.ndarray, turns: Sequence[int]
) -> np.ndarray:
    """Return the part of each example, (N,): that of its group.

    Of many ways to deal the groups, in shares as in `turns`, the best is the one in
    which the fewest parts lack a class, the first part above all; among equals, the
    one in which every class is nearest to its shares. Names of groups do not matter.
    """
    names, group = np.unique(groups, return_inverse=True)
    contents = np.zeros(len(names), dtype=np.uint64)
    np.add.at(contents, group, digests)
    members, totals = _count_members(group, np.unique(classes, return_inverse=True)[1])
    wanted = np.bincount(turns)[:, None] / len(turns) * totals
    by_content = np.argsort(contents, kind="stable")
    # Few groups of a class, and large ones, have the least choice.
    choice = np.array([-np.max(counts / totals[kinds]) for kinds, counts in members])
    rng = np.random.default_rng(0)
    trials: list[tuple[tuple[float, ...], np.ndarray]] = []
    while len(trials) * len(names) < STEPS:
        noise = rng.uniform(size=len(names)) ** rng.choice([0.2, 1, 5])
        order = by_content[np.argsort(choice[by_content] * noise, kind="stable")]
        trials.append(_deal(members, wanted, totals, order))
        # Beyond that, only a class that a part lacks is worth the time.
        if len(trials) >= TRIALS and min(cost for cost, _ in trials)[1] == 0:
            break
    return min(trials, key=lambda trial: trial[0])[1][group]


def _count_members(
    group: np.ndarray, kinds: np.ndarray
) -> tuple[list[Group], np.ndarray]:
    """Return the classes in each group, and the size of each; the last holds all."""
    everything = kinds.max() + 1
    kinds = np.concatenate([kinds, np.full_like(kinds, everything)])
    pairs = np.concatenate([group, group]) * (everything + 1) + kinds
    table, counts = np.unique(pairs, return_counts=True)
    groups, classes = np.divmod(table, everything + 1)
    starts = np.searchsorted(groups, np.arange(1, group.max() + 1))
    members = zip(np.split(classes, starts), np.split(counts, starts), strict=True)
    return list(members), np.bincount(kinds)


def _deal(
    members: list[Group], wanted: np.ndarray, totals: np.ndarray, order: np.ndarray
) -> tuple[tuple[float, ...], np.ndarray]:
    """Give each group to the part that lacks its classes most; return cost, parts."""
    held = np.zeros_like(wanted)
    parts = np.zeros(len(members), dtype=np.int64)
    for group in order:
        kinds, counts = members[group]
        lack = (1 - held[:, kinds] / wanted[:, kinds]) * counts / totals[kinds]
        empty = (held[:, kinds] == 0).sum(axis=1)
        need = np.where(np.arange(len(held)) == 0, 1e6, 1e3) * empty + lack.sum(axis=1)
        parts[group] = need.argmax()
        held[need.argmax(), kinds] += counts
    uneven = float((((held - wanted) / totals) ** 2).sum())
    return (float((held[0] == 0).sum()), float((held == 0).sum()), uneven), parts
