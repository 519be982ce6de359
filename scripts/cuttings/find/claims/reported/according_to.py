"""Attribution by a phrase: "according to X", "in X's view", "based on X data", "as X put it"."""

from functools import cache

from cuttings import lexicon
from cuttings.find.claims.cues import listed, verb_cue, verb_cues, words
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.reported.parts import part_of_sentence
from cuttings.find.claims.reported.spans import passages, runs
from cuttings.find.claims.reported.subjects import FINITE
from cuttings.find.claims.reported.unreal import why_unreal
from cuttings.find.claims.speakers.holders import AGENTIVE
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

_CLAUSES = frozenset({"VERB", "AUX"})
#: What stands before whose view it is.
_VIEWING = frozenset({"in", "by", "from", "on"})


def find_according_to(_: Reading, drafts: Drafts, token: Token) -> None:
    """Add the claim of a phrase that starts at this word. Its content is the rest of the clause it belongs to."""
    found = _preposition(token) or _view(token) or _as_said(token)
    if found is None or (token.dep_ == "mark" and token.head.i in drafts.used):
        return
    last, holder = found
    phrase = set(token.subtree) | set(_leading(token, last)) | set(holder.subtree)
    content = _rest(token, phrase)
    if _is_within(token):
        content = [t for t in token.head.subtree if t not in phrase and t.i > token.i and not t.is_space]
    part = part_of_sentence(token, holder)
    if part is not None:
        content = [t for t in part if t not in phrase]
    elif _lacks_subject(content) or (token.is_sent_start and not any(t.is_alpha for t in content)):
        phrase = _up_to_comma(token, holder)
        content = _rest(token, phrase)
    if _is_quoted_already(drafts, content):
        drafts.abstain(token, "names the medium of a quotation")
        return
    if not any(t.pos_ in _CLAUSES for t in content) or not (spans := passages(content)):
        return
    drafts.used.update(t.i for t in phrase if t.i <= last.i or t.head in (token, last))
    drafts.found.append(Draft(spans, "phrase of attribution", _cue_span(token, last, holder), holder, cue=token))


@cache
def openings() -> frozenset[str]:
    """The words, in small letters, at which such a phrase begins."""
    return frozenset({*_prepositions(), *_VIEWING, "as"})


@cache
def _prepositions() -> dict[str, list[list[str]]]:
    """The prepositions that give a source, by their first word."""
    by_first: dict[str, list[list[str]]] = {}
    for named in (*lexicon.load("attribution")["prepositions"], *lexicon.load("attribution")["based_on"]):
        by_first.setdefault(named[0], []).append(named)
    return by_first


def _preposition(token: Token) -> tuple[Token, Token] | None:
    if token.is_title and not token.is_sent_start:
        return None  # Per Holm is a man
    for named in _prepositions().get(token.lower_, ()):
        last = token.i + len(named) - 1
        if [t.lower_ for t in token.doc.tokens[token.i : last + 1]] == named:
            holder = next((t for t in token.doc[last].subtree if t.dep_ == "pobj" and t.i > last), None)
            return (token.doc[last], holder) if holder is not None and _names_somebody(token, holder) else None
    return None


def _names_somebody(token: Token, holder: Token) -> bool:
    """Whether a person or document follows: "per capita" and "according to plan" name nobody."""
    if token.lower_ in ("per", "based", "judging"):
        lists = ("documents", "bodies") if token.lower_ == "per" else ("documents",)
        return holder.pos_ == "PROPN" or any(listed(holder, "speakers", each) for each in lists)
    if token.lower_ == "by":  # "by the count of three" counts
        known = any(listed(holder, "speakers", each) for each in ("people", "bodies", "documents"))
        return known or holder.pos_ in ("PROPN", "PRON") or holder.lemma_.lower().endswith(AGENTIVE)
    return holder.pos_ == "PROPN" or not listed(holder, "speakers", "abstract")


def _view(token: Token) -> tuple[Token, Token] | None:
    """The phrase "in X's view"."""
    if token.lower_ not in _VIEWING:
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj" and c.lower_ in words("attribution", "views")), None)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None) if noun is not None else None
    return (token, owner) if owner is not None else None


def _as_said(token: Token) -> tuple[Token, Token] | None:
    """The clause "as X said"; with a complement of its own ("as X said it would") it compares."""
    if token.lower_ != "as" or token.dep_ not in ("mark", "advmod", "prep"):
        return None
    verb = token.head
    marked = next((one for one in verb_cues(verb) if {"quotation", "clause"} <= one.cue.takes), None)
    if marked is None or verb.dep_ != "advcl" or _is_of_content(verb.head):
        return None
    holder = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if holder is not None and marked.cue.name == "commitment" and not _can_promise(holder):
        return None  # "as the label promised" tells that it was so
    own = [c for c in verb.children if c != marked.particle]
    bare = all(c.dep_ in ("mark", "advmod", "nsubj", "punct", "npadvmod", "prep", "aux") for c in own)
    bare = bare and not any(c.lower_ in marked.cue.over for c in verb.rights)
    return (token, holder) if holder is not None and bare and why_unreal(verb) is None else None


def _is_of_content(verb: Token) -> bool:
    """Whether what somebody else says or thinks is likened: "Lund expects it to close, as Berg predicted"."""
    says = any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i for child in verb.rights)
    is_said = verb.dep_ in ("ccomp", "xcomp") and verb_cue(verb.head) is not None and verb.head.i < verb.i
    return is_said or (says and verb_cue(verb) is not None)


def _can_promise(holder: Token) -> bool:
    named = holder.pos_ in ("PROPN", "PRON")
    return named or listed(holder, "speakers", "people") or listed(holder, "speakers", "bodies")


def _is_within(token: Token) -> bool:
    """Whether the source is inside what somebody said: "X said that, according to Y, ..." is a claim of each."""
    said = (a for a in token.ancestors if verb_cue(a) and a.i < token.i)
    return token.i < token.head.i and any(child.dep_ == "ccomp" for verb in said for child in verb.children)


def _is_quoted_already(drafts: Drafts, content: list[Token]) -> bool:
    """Whether the rest is a quotation with its own cue: in '"…," X said, according to Y' Y only passes it on."""
    cues = {draft.cue.i for draft in drafts.found if draft.direct and draft.cue is not None}
    return any(token.i in cues for token in content)


def _lacks_subject(content: list[Token]) -> bool:
    """Whether the parser took the subject of the statement for a part of the phrase."""
    first = next((token for token in content if token.is_alpha), None)
    return first is not None and first.tag_ in FINITE


def _up_to_comma(token: Token, holder: Token) -> set[Token]:
    comma = next((t.i for t in token.doc[holder.i : token.sent.end] if t.text == ","), holder.i + 1)
    return set(token.doc[token.i : comma])


def _cue_span(token: Token, last: Token, holder: Token) -> tuple[int, int]:
    """The preposition; "in X's view" as a whole."""
    if holder.dep_ == "poss":
        last = holder.head
    elif token.dep_ in ("mark", "advmod"):
        marked = verb_cue(holder.head)
        last = (marked.particle if marked else None) or holder.head
    return token.idx, last.end


def _leading(token: Token, last: Token) -> list[Token]:
    return [*token.doc[token.i : last.i + 1], *last.subtree]


def _rest(token: Token, phrase: set[Token]) -> list[Token]:
    """The sentence without the phrase; what comes before it where the phrase ends the statement."""
    if token.dep_ in ("mark", "advmod"):
        phrase = phrase | set(token.head.subtree)
    marks = [t.i for t in token.sent if t.text in (":", ";")]
    first = max((i for i in marks if i < token.i), default=token.sent.start - 1) + 1
    last = min((i for i in marks if i > token.i and token.doc[i].text == ";"), default=token.sent.end)
    sentence = [t for t in token.doc[first:last] if t not in phrase and not t.is_space]
    parts = runs(sentence)
    after = [part for part in parts if part[0].i > token.i]
    before = [part for part in parts if part[0].i < token.i]
    if before and any(t.pos_ in _CLAUSES for t in before[-1]) and after and not _goes_on(after[0]):
        return before[-1]
    return sentence


def _goes_on(part: list[Token]) -> bool:
    """Whether what follows the phrase is still the statement, not how the world took it."""
    first = next((token for token in part if token.is_alpha), part[0])
    return not (first.tag_ == "VBG" or first.lower_ in ("and", "but", "while", "which", "who", "with"))
