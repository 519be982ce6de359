"""The flat records of an invented article."""

from pathlib import Path
from typing import Any

from cuttings.export.annotations import Annotation, annotations
from cuttings.kb.store import KnowledgeBase
from cuttings.model import DurationMention, Found, Header, Withdrawn
from tests.resolve.invented import given, knowledge, resolved

CASE: dict[str, Any] = {
    "articles": {
        "beta": {"text": "Nothing."},
        "alpha": {
            "text": (
                "On 2 May [Ana Ruiz]{ana-ruiz} met [Bo Lind]{bo-lind} in [Arlen]{arlen}. “Rain,” said"
                " [Ruiz]{ana-ruiz}, “will fall.” Experts said rain fell. It rained."
            ),
            "referents": {"arlen": {"kind": "city"}, "ana-ruiz": {"weak_aliases": ["Ruiz"]}},
            "dates": {"2 May": "2031-05-02"},
            "events": [
                {
                    "title": "Ruiz and Lind meet",
                    "type": "meeting",
                    "words": "met",
                    "date": "2031-05-02",
                    "place": "arlen",
                    "agent": ["ana-ruiz", "bo-lind"],
                }
            ],
            "claims": [
                {"words": ["Rain,", "will fall."], "speakers": ["ana-ruiz"], "mode": "direct", "cue": "said"},
                {"words": ["rain fell"], "speaker_text": "Experts", "cue": "said"},
                {"words": ["It rained"], "by_author": True},
            ],
        },
    },
    "deleted": {"actors": {"bo-lind": {"names": ["Bo Lind"]}}},
}


def _records() -> list[Annotation]:
    resolution = resolved(CASE)
    founds, articles, *_ = given(CASE)
    kb = KnowledgeBase(knowledge(CASE)[0].root, actors=dict(resolution.drafts["actors"]))  # type: ignore[arg-type]
    assert {article.file for article in articles} == {"alpha.txt", "beta.txt"}
    return list(annotations(founds, resolution.links, kb))


def test_a_withdrawn_article_marks_its_records() -> None:
    """All of them, and no others have the field."""
    resolution = resolved(CASE)
    sources: dict[str, Any] = dict(resolution.drafts["sources"])
    sources["beta"] = sources["beta"].model_copy(update={"withdrawn": Withdrawn(reason="It was made up.")})
    kb = KnowledgeBase(Path("kb"), sources=sources)
    records = list(annotations(given(CASE)[0], resolution.links, kb))
    assert {(one["file"], one.get("withdrawn")) for one in records} == {("alpha.txt", None), ("beta.txt", True)}


def test_records_stand_in_the_order_of_files_and_text() -> None:
    """Each says its type, file, place and words."""
    shown = [(record["file"], record["type"], record["text"][:12]) for record in _records()]
    assert shown == [
        ("alpha.txt", "zone", "On 2 May Ana"),
        ("alpha.txt", "date", "2 May"),
        ("alpha.txt", "actor", "Ana Ruiz"),
        ("alpha.txt", "event", "met"),
        ("alpha.txt", "place", "Arlen"),
        ("alpha.txt", "claim", "Rain,” said "),
        ("alpha.txt", "actor", "Ruiz"),
        ("alpha.txt", "claim", "rain fell"),
        ("alpha.txt", "claim", "It rained"),
        ("beta.txt", "zone", "Nothing."),
    ]


def test_text_is_the_article_between_the_offsets() -> None:
    """Always, also for the parts of a split quotation."""
    texts = {article.file: article.text for article in given(CASE)[1]}
    records = _records()
    assert [texts[r["file"]][r["start"] : r["end"]] for r in records] == [r["text"] for r in records]


def test_an_event_has_the_ids_of_those_who_were_not_rejected() -> None:
    """One record for each passage, with the word that shows it."""
    event = next(record for record in _records() if record["type"] == "event")
    assert event == {
        "type": "event",
        "file": "alpha.txt",
        "start": 18,
        "end": 21,
        "text": "met",
        "id": "2031-05-02-ruiz-and-lind-meet",
        "trigger": (18, 21),
        "event_type": "meeting",
        "status": "occurred",
        "date": "2031-05-02",
        "place": "arlen",
        "participants": [{"actor": "ana-ruiz", "role": "agent"}],
    }


def test_a_speaker_is_an_id_or_words_or_the_author() -> None:
    """An unnamed group without a file is given in the article's words."""
    assert [record["speaker"] for record in _records() if record["type"] == "claim"] == [
        "ana-ruiz",
        "Experts",
        "author",
    ]


def test_a_duration_is_a_record_of_its_own() -> None:
    """With its kind and its value, and how often a set comes; never a date."""
    header = Header(source="alpha", file="alpha.txt", sha256="0", extractor="1", model="m", names="n")
    often = DurationMention(start=8, end=20, text="twice a year", kind="set", value="R/P1Y", times=2)
    assert list(annotations([Found(header, durations=[often])], {}, KnowledgeBase(Path()))) == [
        {
            "type": "duration",
            "file": "alpha.txt",
            "start": 8,
            "end": 20,
            "text": "twice a year",
            "kind": "set",
            "value": "R/P1Y",
            "times": 2,
        }
    ]


def test_mentions_have_the_kind_of_their_entity_and_their_form() -> None:
    """What the scores compare."""
    shown = [(r["id"], r["kind"], r["form"]) for r in _records() if r["type"] in ("actor", "place")]
    assert shown == [("ana-ruiz", "person", "name"), ("arlen", "city", "name"), ("ana-ruiz", "person", "name")]
