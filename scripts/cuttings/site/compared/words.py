"""What the terms of comparing mean, and the rules by which it is done, in plain English."""

from collections.abc import Mapping

from cuttings.model.words import STANDING as STANDING  # the templates have all the words of comparing from here

GRADE_AT_LENGTH: Mapping[str, str] = {
    "contradictory": "The two exclude each other.",
    "tension": "The two do not agree, but both may hold: they overlap, or one is a plan or a forecast.",
    "compatible": "The two agree as far as they go: one is coarser, about right, or a later count.",
}

STANCE_AT_LENGTH: Mapping[str, str] = {
    "denies": "The first says of the second that it is not so, or did not happen.",
    "contradicts": "Both speak of the same, and say the contrary of each other.",
    "tension": "They pull apart, but both may hold: of different times, or one of them is a guess, a wish or a doubt.",
    "corroborates": "Both say the same of the same.",
}

VERDICT_AT_LENGTH: Mapping[str, str] = {
    "contradicted": "A later article tells the contrary of what was expected.",
    "fulfilled": "A later article tells that it came about as expected.",
    "expired": "The day by which it was to come has passed, and no later article tells of it.",
    "open": "It cannot be told from these articles yet.",
}
FORECASTING: Mapping[str, str] = {
    "predicted": "predicted",
    "scheduled": "planned",
    "speculated": "thought likely or possible",
    "possible": "considered possible",
}
#: Where it was said that something will not come.
NOT_EXPECTED = "said not to come"

#: By what articles share an origin, so that they count once.
ORIGIN: Mapping[str, str] = {
    "speaker": "quoted",
    "agency": "the agency’s report",
    "text": "the same run of words",
    "publisher": "in the publisher’s own voice",
    "article": "in the article’s own voice",
}
ORIGIN_AT_LENGTH: Mapping[str, str] = {
    "speaker": "Articles that only quote one speaker have it from that speaker.",
    "agency": "Articles that only quote one news agency have it from that agency.",
    "text": "Articles that tell it in the same eight words in a row, or are copies in good part, are one origin.",
    "publisher": "Articles of one publisher, or of papers of one house, are one origin.",
    "article": "An article of no known publisher that tells it by itself is an origin of its own.",
}

#: What is told by several articles, by its folder in kb/.
TOLD: Mapping[str, str] = {
    "events": "an event of several articles",
    "claims": "a claim of several articles",
}

#: How a figure is meant, before the figure.
BOUND: Mapping[str, str] = {
    "exact": "",
    "about": "about",
    "floor": "at least",
    "ceiling": "at most",
}

LEADS: Mapping[str, str] = {
    "conflicts": "Where the articles do not agree, in the words of both sides. No side is chosen here.",
    "predictions": "What was said to come, and what later articles tell of it.",
    "corroboration": "How many articles tell the same, and from how many independent origins they have it.",
}

#: The rule of each page, a paragraph each.
RULES: Mapping[str, tuple[str, ...]] = {
    "conflicts": (
        "Some things have one value at a time: the date and the place of an event, the holder of an office, how many "
        "were delivered, who gave to whom. Where two articles give different values, the two are set beside each "
        "other. A denial is set beside the event or claim that it denies, a claim beside one that says the contrary: "
        "of one proposition, of how a state stands to a matter, of who ranks higher, of whether something is being "
        "prepared, of whether it is lawful. What is not set side by side here need not agree.",
        "Pairs that differ about the same thing in the same way stand in one row: all who tell one of the values or "
        "claims on one side, the others beside them, and which pairs were compared. Where more than two values "
        "exclude each other, two of one side may do so, too.",
    ),
    "predictions": (
        "A prediction is a claim or an event that lies ahead of the article that tells of it. Only an article that "
        "came out later can settle it, and only by what it tells as a fact, never by hearsay, and never by another "
        "event of a kind that recurs. What came only after its day is contradicted. What was said when the "
        "outcome was known is no prediction. “Due” is the day by which it can be judged, where the words say so.",
    ),
    "corroboration": (
        "Ten articles that quote one speaker are one witness, not ten. So articles are counted, and then their "
        "origins: those that share one count once, also if only through others. An article that quotes two speakers "
        "is still one article, so there are never more origins than articles. An event that one article alone tells is "
        "not listed.",
        "Claims that say the same stand in one row. They are compared by pairs, each claim with those that stand next "
        "to it in time, so that some are together only through others; the row tells which pairs were compared. What a "
        "person refused is the pair, and it joins nothing. Where a row has many pairs, their keys are on the pages of "
        "its claims.",
    ),
}
DECIDE = (
    "A rule proposed every line, and nobody has checked it unless it says so. To confirm or refuse a line, copy its "
    "key into kb/decisions.yml, or run cuttings review, which asks of one after another. What is refused is gone from "
    "the site with the next build and never comes back; a refused verdict becomes open."
)
COUNTED = "Counted anew with each run; there is nothing to decide."

#: Rule that made several names or tellings one entity → words.
MERGE: Mapping[str, str] = {
    "held": "written by a person",
    "known": "known to the lexicon",
    "name": "same name",
    "short": "short form of the name",
    "alone": "one by itself",
    "same happening": "same happening",
}
