"""Verbs of saying, thinking, warning, showing ... with what they say."""

from dataclasses import replace

from cuttings.find.claims.certainty.untruth import calls_false, denounces_as_false, dismisses_as_false
from cuttings.find.claims.cues import Cue, Marked, listed, noun_cue, verb_cue, verb_cues
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.reported.complement import complement, is_open_question
from cuttings.find.claims.reported.reach import evaluates_further, speaks_anew
from cuttings.find.claims.reported.spans import passages
from cuttings.find.claims.reported.unreal import NEGATED, why_unreal
from cuttings.find.claims.speakers.holders import can_hold
from cuttings.find.claims.speakers.who_speaks import holder_of
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

#: Complements that give something a name or a description.
_CALLING = frozenset({"naming", "as"})
_NEAR = 5


def find_indirect(reading: Reading, drafts: Drafts, token: Token) -> None:
    """Add the claim of this word if it is a verb of saying that has something to say, or note why not."""
    if token.i in drafts.used or token.dep_ in ("aux", "amod", "compound"):
        return
    tried = ((marked, complement(marked)) for marked in verb_cues(token))
    marked, content = next(((marked, content) for marked, content in tried if content), (None, None))
    if marked is None or content is None or not (spans := passages(content)):
        return
    holder = holder_of(token)
    if marked.cue.holder == "document" and (holder is None or not can_hold(reading, holder, "document")):
        return
    reason = _why_not(reading, drafts, marked, holder, content)
    cue = marked.cue
    if reason == NEGATED and cue.negated:
        reason, cue = None, replace(cue, modality=cue.negated, polarity="positive")
    if reason:
        drafts.abstain(token, reason)
        return
    drafts.used.add(token.i)
    if _calls_false(cue, content) or (listed(token, "content", "dismissing") and dismisses_as_false(content)):
        cue = replace(cue, modality="denied", polarity="negative")
    drafts.found.append(Draft(spans, cue.name, _cue_span(marked), holder, cue.modality, cue.polarity, token))


def _calls_false(cue: Cue, content: list[Token]) -> bool:
    if "clause" in cue.takes:  # the verb does more than to call it something
        return "as" in cue.takes and denounces_as_false(content)
    return bool(cue.takes & _CALLING) and calls_false(content)


def _why_not(
    reading: Reading, drafts: Drafts, marked: Marked, holder: Token | None, content: list[Token]
) -> str | None:
    if marked.word.tag_ == "VBG" and marked.word.lemma_ == "cite" and marked.word.dep_ == "advcl":
        return "a source or reason given, not a statement"
    if all(token.pos_ in ("PRON", "DET", "PUNCT", "ADV") or token.lower_ in ("do", "so") for token in content):
        return "the content is only pointed to"
    if _withholds(marked):
        return NEGATED
    if len(content) == 2 and content[0].lower_ in ("a", "an") and noun_cue(content[1]) is not None:
        return "the content is only pointed to"
    if marked.cue.modality == "recommended" and any(listed(word, "content", "anonymity") for word in content[:_NEAR]):
        return "a wish not to be named"
    if content[0].lower_.endswith(("self", "selves")):
        return "the content is about the speaker's state"
    if is_open_question(marked) and marked.cue.name != "doubt":
        return "the content is an open question"
    if holder is None:
        return "no speaker in the sentence"
    if holder.lower_ == "it" and marked.word.tag_ in ("VB", "VBG") and holder.head.lemma_ == "be":
        return "an impersonal phrase, not a speaker"
    if evaluates_further(marked.word) and marked.word.head.i in drafts.used:
        return "part of a judgement told already"
    if _tells_effect(marked):
        return "the participle tells what an act shows, not what was said"
    if not can_hold(reading, holder, marked.cue.holder):
        return f"'{holder.text}' cannot be said to speak"
    return why_unreal(marked.word)


def _withholds(marked: Marked) -> bool:
    """Whether nothing was said: "has reported no sales since", "announced no date"; but not "reported no injuries"."""
    verb = marked.word
    nothing = any(c.dep_ == "dobj" and any(d.lower_ == "no" for d in c.lefts) for c in verb.rights)
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.lefts)
    return nothing and marked.cue.name == "statement" and (perfect or listed(verb, "speakers", "withholding"))


def _tells_effect(marked: Marked) -> bool:
    """Whether a participle tells what an act shows, as in "Russia vetoed it, highlighting its preference"."""
    verb = marked.word
    participle = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i
    return participle and marked.cue.holder == "stance" and not speaks_anew(verb) and verb_cue(verb.head) is None


def _cue_span(marked: Marked) -> tuple[int, int]:
    """The verb, with its particle and an adjoining "that" or preposition."""
    last = marked.particle or marked.word
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    that = following.lower_ == "that" and following.dep_ == "mark"
    if that or (following.dep_ in ("prep", "prt") and following.lower_ in marked.cue.over):
        last = following
    return marked.word.idx, last.end
