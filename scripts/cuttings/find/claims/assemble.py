"""All rules over one article, and their drafts as claims."""

from cuttings.find.claims.certainty.judgement import judged
from cuttings.find.claims.certainty.mode import mode
from cuttings.find.claims.clauses import main_words
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.nested import without_repeats
from cuttings.find.claims.quoted.direct import find_quoted
from cuttings.find.claims.quoted.paragraphs import paragraphs
from cuttings.find.claims.quoted.quotations import Quotation, balanced, quotations
from cuttings.find.claims.reported.according_to import find_according_to
from cuttings.find.claims.reported.adjective_cues import find_adjective_cues
from cuttings.find.claims.reported.hearsay import find_hearsay
from cuttings.find.claims.reported.indirect import find_indirect
from cuttings.find.claims.reported.misread import find_misread
from cuttings.find.claims.reported.noun_cues import find_noun_cues
from cuttings.find.claims.reported.openings import may_open
from cuttings.find.claims.speakers.dateline import past_dateline, past_place
from cuttings.find.claims.speakers.speakers import Memory, Speaker
from cuttings.find.claims.transcripts.retold import without_own_words
from cuttings.find.claims.transcripts.transcript import find_turns
from cuttings.find.reading import Reading
from cuttings.model import Abstention, FoundClaim, Span

#: Words that make a quotation speech: in 'is "confident" that it will hold' the author says the rest.
_SPOKEN = 3
RULES = (find_according_to, find_hearsay, find_adjective_cues, find_indirect, find_misread, find_noun_cues)


def find_claims(reading: Reading) -> None:
    """Add the claims of the article to the reading, and an abstention for each cue that gave none.

    Reads `mentions` and `referents`; a speaker who is no referent is given by words alone.
    """
    drafts = Drafts()
    blocks = list(paragraphs(reading.article, reading.folded))
    quoted = {span: quotations(reading.article.text, reading.folded, span) for span in blocks}
    turns = find_turns(reading, drafts, blocks)
    for span in blocks:
        if span not in turns:
            find_quoted(reading, drafts, span, quoted[span])
    _unquoted(reading, drafts, [q.span for each in quoted.values() for q in each])
    kept = _kept(without_own_words(drafts.found, turns))
    _add(Memory(reading, turns, _contents(kept)), kept, [q for each in quoted.values() for q in each])
    _add_abstentions(reading, drafts)


def _unquoted(reading: Reading, drafts: Drafts, quoted: list[Span]) -> None:
    spoken = [span for span in quoted if len(reading.text(*span).split()) >= _SPOKEN]
    inside = {token.i for span in spoken for token in reading.span(*span)}
    tokens = [token for token in reading.doc if token.is_alpha and token.i not in inside and may_open(token)]
    for rule in RULES:
        for token in tokens:
            rule(reading, drafts, token)


def _kept(found: list[Draft]) -> list[Draft]:
    """Without hearsay inside what somebody else said: "analysts say he is expected to go" is one claim."""
    named = [draft for draft in found if draft.holder is not None or draft.direct]
    kept = [d for d in found if d.holder is not None or d.direct or not any(_within(d, other) for other in named)]
    return sorted(kept, key=lambda draft: (draft.position, draft.start))


def _contents(drafts: list[Draft]) -> dict[int, list[Span]]:
    """What each says, by the place of the speaker's word in the parse."""
    said: dict[int, list[Span]] = {}
    for draft in drafts:
        if draft.holder is not None:
            said.setdefault(draft.holder.i, []).extend(draft.spans)
    return said


def _within(draft: Draft, other: Draft) -> bool:
    return draft is not other and any(s <= draft.position < e for s, e in other.spans)


def _add(memory: Memory, drafts: list[Draft], quoted: list[Quotation]) -> None:
    reading = memory.reading
    spoken = without_repeats([(draft, _speaker(memory, draft)) for draft in drafts])
    claims = [_claim(reading, draft, speaker, quoted) for draft, speaker in spoken]
    claims.sort(key=lambda claim: (claim.start, claim.end))
    reading.claims += [claim.changed(key=f"c{n}") for n, claim in enumerate(claims, 1)]


def _speaker(memory: Memory, draft: Draft) -> Speaker:
    if draft.is_turn and draft.holder is not None:
        return memory.labelled(draft.holder)
    if draft.holder is not None:
        holder = past_place(memory.reading.article.text, draft.holder) if draft.cue else draft.holder
        return memory.speaker(holder) if holder is not None else Speaker()
    return memory.last(draft.start) if draft.continues else Speaker()


def _claim(reading: Reading, draft: Draft, speaker: Speaker, quoted: list[Quotation]) -> FoundClaim:
    spans = sorted(balanced(past_dateline(reading.article.text, span), quoted) for span in draft.spans)
    modality, polarity = judged(draft, main_words(reading, spans))
    return FoundClaim(
        key="c",
        start=spans[0][0],
        end=spans[-1][1],
        text=reading.text(spans[0][0], spans[-1][1]),
        spans=tuple(spans),
        speakers=speaker.keys,
        by_author=speaker.author,
        speaker_span=speaker.span,
        speaker_text=reading.text(*speaker.span) if speaker.span else None,
        cue=reading.text(*draft.cue_span) if draft.cue_span else None,
        cue_span=draft.cue_span,
        mode="direct" if draft.direct else mode(spans, draft.cue_span, quoted, reading.article.text),
        modality=modality,
        polarity=polarity,
        rule=draft.rule,
    )


def _add_abstentions(reading: Reading, drafts: Drafts) -> None:
    for sentence, reason in drafts.passed_over:
        start, end = sentence.start_char, sentence.end_char
        if any(claim.start < end and start < claim.end for claim in reading.claims):
            continue
        reading.abstentions.append(
            Abstention(start=start, end=end, text=reading.text(start, end), concern="claim", reason=reason)
        )
