"""Names: whether they were found, and whether those of one bearer were told from those of another.

Telling apart is measured over all articles together by B-cubed (Bagga and Baldwin, 1998): for each mention, the share
of its cluster that is right, and the share of the right cluster that it has; the mean of both over all mentions.
"""

from collections import defaultdict
from collections.abc import Iterable

from cuttings.evaluate.agreement import Counts, length, lies_in, overlap, pair_off, unpaired
from cuttings.evaluate.sheet import Annotation, Sheet, span_of
from cuttings.model.passage import Span

#: The forms that are scored; demonyms, descriptions and pronouns are neither required nor counted against.
SCORED = ("name", "abbr", "metonym")
#: How much longer than the bare name a found name may be, in characters: "President Vladimir Putin".
_TITLE = 45

Cluster = dict[tuple[str, Span], str]


def score_mentions(sheets: Iterable[Sheet]) -> tuple[Counts, tuple[float, float]]:
    """Finding names, and B-cubed precision and recall of telling them apart."""
    hits = spurious = missed = 0
    wanted: Cluster = {}
    got: Cluster = {}
    for sheet in sheets:
        names, others = _names(sheet)
        found = _found(sheet)
        pairs = pair_off(
            (overlap(span, span_of(record)) / max(length(span), length(span_of(record))), one, other)
            for one, (span, _) in enumerate(names)
            for other, record in enumerate(found)
            if _names_the_same(span, span_of(record))
        )
        for index, (span, ref) in enumerate(names):
            key = (sheet.gold.file, span)
            wanted[key] = ref
            got[key] = found[pairs[index]]["id"] if index in pairs else f"missed {key}"
            if index not in pairs:
                sheet.note("mentions", span, f"missed {ref}")
        wrong = _spurious(found, pairs, [*(span for span, _ in names), *others])
        for record in wrong:
            sheet.note("mentions", span_of(record), f"spurious {record['id']}")
        hits += len(pairs)
        missed += len(names) - len(pairs)
        spurious += len(wrong)
    _note_mixed(sheets, wanted, got)
    return Counts(hits, spurious, missed), b_cubed(wanted, got)


def b_cubed(wanted: Cluster, got: Cluster) -> tuple[float, float]:
    """B-cubed precision and recall of clusters over the same mentions."""
    right, ours = _members(wanted), _members(got)
    precision = recall = 0.0
    for key in wanted:
        gold, found = right[wanted[key]], ours[got[key]]
        precision += len(gold & found) / len(found)
        recall += len(gold & found) / len(gold)
    count = max(1, len(wanted))
    return precision / count, recall / count


def _members(clusters: Cluster) -> dict[str, set[tuple[str, Span]]]:
    members: dict[str, set[tuple[str, Span]]] = defaultdict(set)
    for key, name in clusters.items():
        members[name].add(key)
    return members


def _names(sheet: Sheet) -> tuple[list[tuple[Span, str]], list[Span]]:
    """The names that are scored with their bearers, and passages that are neither right nor wrong to find."""
    scored: list[tuple[Span, str]] = []
    others: list[Span] = []
    for entity in (*sheet.gold.actors, *sheet.gold.places):
        for form in entity.forms:
            spans = [(start, start + len(form.form)) for start in form.at]
            if form.kind in SCORED:
                scored += [(span, entity.ref) for span in spans]
            else:
                others += spans
        others += [words.span for words in entity.nominals]
    return scored, others


def _found(sheet: Sheet) -> list[Annotation]:
    left_out = sheet.gold.left_out
    records = (r for r in sheet.of("actor", "place") if r["form"] in SCORED)
    return [record for record in records if not lies_in(span_of(record), left_out)]


def _names_the_same(gold: Span, found: Span) -> bool:
    shared = overlap(gold, found)
    return shared > 0 and shared >= 0.8 * length(gold) and length(found) <= length(gold) + _TITLE


def _spurious(found: list[Annotation], pairs: dict[int, int], known: list[Span]) -> list[Annotation]:
    """What was found and is no name of the gold, nor part of one, of a demonym or of a description."""
    return [r for r in unpaired(found, pairs) if not any(overlap(span_of(r), span) for span in known)]


def _note_mixed(sheets: Iterable[Sheet], wanted: Cluster, got: Cluster) -> None:
    """Note mentions whose cluster is mostly somebody else's, and those cut off from their bearer's largest cluster."""
    mostly = {name: _commonest(wanted[key] for key in keys) for name, keys in _members(got).items()}
    home = {ref: _commonest(got[key] for key in keys) for ref, keys in _members(wanted).items()}
    by_file = {sheet.gold.file: sheet for sheet in sheets}
    for key, ref in wanted.items():
        name, sheet = got[key], by_file[key[0]]
        if name.startswith("missed "):
            continue
        if mostly[name] != ref:
            sheet.note("mentions", key[1], f"{ref} taken for {mostly[name]} ({name})")
        elif home[ref] != name:
            sheet.note("mentions", key[1], f"{ref} split: {name} beside {home[ref]}")


def _commonest(names: Iterable[str]) -> str:
    counted: dict[str, int] = defaultdict(int)
    for name in names:
        counted[name] += 1
    return max(sorted(counted), key=lambda name: counted[name])
