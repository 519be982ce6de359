"""A small knowledge base about a ferry line that does not exist, with every kind of entity and every trap of a page."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from cuttings.kb.across import write_across
from cuttings.kb.decisions import settle
from cuttings.kb.dump import dump
from cuttings.kb.found import write_found, write_links, write_proposals
from cuttings.kb.store import KnowledgeBase
from cuttings.model import (
    KINDS,
    Abstention,
    Across,
    Actor,
    Claim,
    DateEntity,
    DateMention,
    Decision,
    Decisions,
    Event,
    EventPassage,
    Evidence,
    Forecast,
    Found,
    FoundEvent,
    FoundZone,
    Header,
    History,
    Mention,
    Merge,
    Origin,
    Origins,
    Participant,
    Place,
    Proposal,
    Published,
    Related,
    Relation,
    Role,
    Side,
    Source,
    Telling,
)
from cuttings.model.vocabulary import Rights
from cuttings.site.contents import Contents

TALKS = """\
Ferry talks resume in Port Salm
Share this story
Mirna Valen, Aldovia’s minister of transport, met Otto Krahn in Port Salm on May 3. Valen said the line “will reopen \
before the summer.”
Krahn denied that Brenn had closed its harbour to Aldovian ships. It did not send inspectors, harbour workers said.
A joint inspection is planned for June 10 or 11. Some fear that the line may close for good.
"""
REPORT = """\
Salm line reopens
The Salm line reopened on 1 July 2031, the Aldovian Maritime Office reported. No ship sailed from Brenn, according to \
the office.
"""


@dataclass(frozen=True)
class Invented:
    """An invented article: its id, its text, and quotations from it."""

    id: str
    file: str
    text: str
    rights: Rights = "all-rights-reserved"

    @property
    def sha256(self) -> str:
        """Of the text as a file."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def quote(self, exact: str, context: int = 20) -> Evidence:
        """The first place of some words, as evidence. Raises ValueError when they are not there."""
        start = self.text.index(exact)
        end = start + len(exact)
        return Evidence(
            source=self.id,
            exact=exact,
            prefix=self.text[max(0, start - context) : start],
            suffix=self.text[end : end + context],
            start=start,
            end=end,
            sha256=self.sha256[:12],
        )

    def found(self) -> Found:
        """The article's lines as zones; the first is the headline."""
        header = Header(source=self.id, file=self.file, sha256=self.sha256, extractor="0", model="none", names="0")
        found = Found(header)
        start = 0
        for number, line in enumerate(self.text.splitlines(keepends=True)):
            kind = "headline" if number == 0 else "boilerplate" if line.startswith("Share") else "body"
            text = line.rstrip("\n")
            found.zones.append(FoundZone(kind=kind, start=start, end=start + len(text), text=text))
            start += len(line)
        return found

    def mention(self, name: str, referent: str) -> Mention:
        """The first place of a name."""
        quoted = self.quote(name)
        return Mention(start=quoted.start, end=quoted.end, text=name, referent=referent, form="name", rule="test")


talks = Invented("ferry-talks", "talks.txt", TALKS)
report = Invented("salm-line-reopens", "report.txt", REPORT, "open")

ACTORS = {
    "aldovia": Actor(
        name="Aldovia",
        kind="state",
        aliases=("Republic of Aldovia",),
        description="A republic on the northern shore of the Salm.",
        review="reviewed",
        notes="See **the treaty**; Brenn disputes it. <script>alert(1)</script> [bad](javascript:alert(1))",
        evidence=(talks.quote("Aldovia"),),
    ),
    "brenn": Actor(name="Brenn", kind="state", weak_aliases=("Brennish",), evidence=(talks.quote("Brenn"),)),
    "mirna-valen": Actor(
        name="Mirna Valen",
        kind="person",
        aliases=("M. Valen", "The Iron Ferrywoman"),
        weak_aliases=("Valen",),
        country="aldovia",
        formerly=("mirna-vallen",),
        identifiers={"wikidata": "Q0"},
        roles=(
            Role(
                title="Minister of Transport",
                of="aldovia",
                evidence=(talks.quote("Aldovia’s minister of transport"),),
            ),
        ),
        evidence=(talks.quote("Mirna Valen"),),
    ),
    "otto-krahn": Actor(
        name="Otto Krahn",
        kind="person",
        aliases=("<img src=x onerror=alert(1)> Harbourmaster",),
        description="Harbour master of Port Salm, in the service of Brenn.",
        evidence=(talks.quote("Otto Krahn"),),
    ),
    "aldovian-maritime-office": Actor(
        name="Aldovian Maritime Office",
        kind="government-body",
        part_of="aldovia",
        evidence=(report.quote("Aldovian Maritime Office"),),
    ),
}
PLACES = {
    "port-salm": Place(
        name="Port Salm",
        kind="city",
        within="brenn",
        coordinates=(54.5, -1.25),
        evidence=(talks.quote("Port Salm"),),
    ),
}
EVENTS = {
    "2031-05-03-valen-meets-krahn": Event(
        title="Mirna Valen meets Otto Krahn in Port Salm",
        type="meeting",
        status="occurred",
        date="2031-05-03",
        place="port-salm",
        participants=(Participant(actor="mirna-valen", role="agent"), Participant(actor="otto-krahn", role="agent")),
        evidence=(
            talks.quote("Mirna Valen, Aldovia’s minister of transport, met Otto Krahn in Port Salm on May 3"),
            talks.quote("Ferry talks resume in Port Salm"),
        ),
    ),
    "joint-inspection": Event(
        title="Joint inspection of the Salm line",
        type="cooperation",
        status="scheduled",
        date="[2031-06-10,2031-06-11]",
        participants=(Participant(actor="aldovia", role="agent"), Participant(actor="brenn", role="agent")),
        evidence=(talks.quote("A joint inspection is planned for June 10 or 11"),),
    ),
    "closure": Event(
        title="The Salm line closes for good",
        type="other",
        status="possible",
        factuality="hypothetical",
        evidence=(talks.quote("Some fear that the line may close for good"),),
    ),
    "2031-07-01-reopening": Event(
        title="The Salm line reopens",
        type="other",
        status="occurred",
        factuality="attributed",
        date="2031-07-01",
        participants=(Participant(actor="nobody-known", role="other"),),
        evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
    ),
    "no-inspectors": Event(
        title="Brenn’s harbour is closed to Aldovian ships",
        type="rupture",
        status="possible",
        factuality="disputed",
        date="2031-05",
        place="port-salm",
        participants=(Participant(actor="brenn", role="agent"),),
        evidence=(talks.quote("Brenn had closed its harbour to Aldovian ships"),),
    ),
}
DATES = {
    "2031-05-03": DateEntity(edtf="2031-05-03", evidence=(talks.quote("May 3"),)),
    "2031-05": DateEntity(edtf="2031-05", evidence=(talks.quote("May"),)),
    "2031-06-10": DateEntity(edtf="2031-06-10", evidence=(talks.quote("June 10"),)),
    "2031-07-01": DateEntity(edtf="2031-07-01", evidence=(report.quote("1 July 2031"),)),
}
CLAIMS = {
    "valen-line-will-reopen": Claim(
        content="will reopen before the summer",
        speakers=("mirna-valen",),
        speaker_text="Valen",
        cue="said",
        mode="mixed",
        modality="predicted",
        about=("aldovia",),
        relations=(
            Relation(kind="resolves", target="2031-07-01-reopening", why="A prediction of Mirna Valen; it reopened."),
        ),
        evidence=(talks.quote("Valen said the line “will reopen before the summer.”"),),
    ),
    "krahn-denies-closure": Claim(
        content="Brenn had closed its harbour to Aldovian ships",
        speakers=("otto-krahn",),
        speaker_text="Krahn",
        cue="denied",
        mode="indirect",
        modality="denied",
        about=("brenn",),
        evidence=(talks.quote("Krahn denied that Brenn had closed its harbour to Aldovian ships"),),
    ),
    "no-inspectors-sent": Claim(
        content="It did not send inspectors",
        speaker_text="harbour workers",
        cue="said",
        mode="indirect",
        polarity="negative",
        about=("brenn",),
        evidence=(talks.quote("It did not send inspectors, harbour workers said"),),
    ),
    "fear-of-closure": Claim(
        content="the line may close for good",
        cue="fear",
        mode="indirect",
        modality="speculated",
        evidence=(talks.quote("the line may close for good"),),
    ),
    "no-ship-from-brenn": Claim(
        content="No ship sailed from Brenn",
        speakers=("aldovian-maritime-office",),
        cue="according to",
        mode="indirect",
        polarity="negative",
        about=("brenn", "nobody-known"),
        date="2031-07-01",
        evidence=(
            report.quote("No ship sailed from Brenn"),
            Evidence(source=report.id, exact="No vessel sailed", start=60, end=76, sha256="0" * 12),
        ),
    ),
    "author-on-talks": Claim(
        content="Ferry talks resume",
        by_author=True,
        mode="indirect",
        evidence=(talks.quote("Ferry talks resume"),),
    ),
}
SOURCES = {
    talks.id: Source(
        title="Ferry talks resume in Port Salm",
        publisher="The Salm Observer",
        published=Published(edtf="2031-05-03/2031-06-09", basis="inferred", reason="After May 3, before June 10."),
        url="javascript:alert(1)",
        file=talks.file,
        sha256=talks.sha256,
    ),
    report.id: Source(
        title="Salm line reopens",
        published=Published(edtf="2031-07-02", basis="stated"),
        url="https://maritime.example/salm",
        rights=report.rights,
        file=report.file,
        sha256=report.sha256,
    ),
}

_DENIED = "Krahn denied that Brenn had closed its harbour to Aldovian ships"
_FEAR = "the line may close for good"
#: What the two articles say of each other; some of it is quoted that no entity rests on.
ACROSS = Across(
    relations=[
        Related(
            key="denies krahn-denies-closure no-inspectors",
            kind="denies",
            grade="contradictory",
            rule="denied event",
            sides=(
                Side(entity="krahn-denies-closure", value=_DENIED, evidence=(talks.quote(_DENIED),)),
                Side(
                    entity="no-inspectors",
                    value="Brenn’s harbour is closed",
                    evidence=(talks.quote("Brenn had closed its harbour to Aldovian ships"),),
                ),
            ),
            why="It denies what this event tells of.",
        ),
        Related(
            key="corroborates no-inspectors-sent no-ship-from-brenn",
            kind="corroborates",
            grade="compatible",
            rule="one proposition",
            sides=(
                Side(entity="no-inspectors-sent", value="It sent none", evidence=(talks.quote("It did not send"),)),
                Side(entity="no-ship-from-brenn", value="None sailed", evidence=(report.quote("No ship sailed"),)),
            ),
            why="Both say that nothing came from Brenn.",
        ),
        Related(
            key="date 2031-07-01-reopening ferry-talks salm-line-reopens",
            kind="contradicts",
            slot="date",
            grade="tension",
            rule="date of one event",
            sides=(
                Side(
                    entity="2031-07-01-reopening",
                    value="../2031-06-30 (scheduled)",
                    evidence=(talks.quote("before the summer"),),
                ),
                Side(
                    entity="2031-07-01-reopening",
                    value="2031-07-01 (occurred)",
                    evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
                ),
            ),
            why="It was planned for another time than it took place: ../2031-06-30 and 2031-07-01.",
        ),
        Related(
            key="office mirna-valen otto-krahn",
            kind="same-office",
            slot="office",
            grade="contradictory",
            rule="one office at a time",
            sides=(
                Side(entity="mirna-valen", value="Mirna Valen", evidence=(talks.quote("Mirna Valen"),)),
                Side(entity="otto-krahn", value="Otto Krahn", evidence=(talks.quote("Otto Krahn"),)),
            ),
            why="Two names for one office, in articles of the same weeks.",
        ),
        Related(
            key="quantity closure joint-inspection ships",
            kind="same-quantity",
            slot="quantity",
            grade="compatible",
            rule="one count",
            sides=(
                Side(entity="closure", value="300 (floor)", evidence=(talks.quote("Some fear"),)),
                Side(entity="joint-inspection", value="310 (exact)", evidence=(talks.quote("is planned"),)),
            ),
            why="The figures agree as far as they are told: 300 and 310.",
        ),
    ],
    forecasts=[
        Forecast(
            key="verdict valen-line-will-reopen",
            entity="valen-line-will-reopen",
            source=talks.id,
            speakers=("mirna-valen",),
            sort="predicted",
            made="2031-05-03/2031-06-09",
            due="2031-06",
            verdict="fulfilled",
            outcomes=("2031-07-01-reopening",),
            rule="came about",
            why="A later article tells that it took place: The Salm line reopens, dated 2031-07-01.",
            evidence=(talks.quote("Valen said the line “will reopen before the summer.”"),),
            outcome_evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
        ),
        Forecast(
            key="verdict fear-of-closure",
            entity="fear-of-closure",
            source=talks.id,
            sort="speculated",
            made="2031-05-03/2031-06-09",
            verdict="contradicted",
            outcomes=("2031-07-01-reopening",),
            rule="told not to have come about",
            why="A later article tells the contrary.",
            evidence=(talks.quote(_FEAR),),
            outcome_evidence=(report.quote("Salm line reopens"),),
        ),
        Forecast(
            key="verdict closure ferry-talks",
            entity="closure",
            source=talks.id,
            sort="possible",
            expected=False,
            verdict="open",
            rule="untold",
            why="No later article tells of it.",
            evidence=(talks.quote("Some fear that the line may close for good"),),
        ),
    ],
    histories=[
        History(
            event="2031-07-01-reopening",
            date="2031-07-01",
            why="The most exact of the dates given by the articles that tell it most firmly (salm-line-reopens).",
            tellings=(
                Telling(
                    source=talks.id,
                    status="scheduled",
                    factuality="attributed",
                    published="2031-05-03/2031-06-09",
                    place="port-salm",
                    evidence=(talks.quote("before the summer"),),
                ),
                Telling(
                    source=report.id,
                    status="occurred",
                    factuality="attributed",
                    date="2031-07-01",
                    published="2031-07-02",
                    evidence=(report.quote("The Salm line reopened on 1 July 2031"),),
                ),
            ),
        )
    ],
    origins=[
        Origins(
            entities=("2031-07-01-reopening",),
            articles=(talks.id, report.id),
            origins=(
                Origin(basis="publisher", name="The Salm Observer", sources=(talks.id,)),
                Origin(basis="speaker", name="Aldovian Maritime Office", sources=(report.id,)),
            ),
            why="2 articles, 2 independent origins.",
        ),
        Origins(
            entities=("no-inspectors-sent", "no-ship-from-brenn"),
            articles=(talks.id, report.id),
            origins=(Origin(basis="text", name="One text", sources=(talks.id, report.id)),),
            why="2 articles, 1 independent origin.",
        ),
    ],
    merges=[
        Merge(entity="brenn", rule="known", why="The lexicon knows them by one id.", sources=(talks.id, report.id)),
        Merge(
            entity="2031-07-01-reopening",
            rule="same happening",
            why="The same kind of happening (arms-transfer), of aldovia, brenn, with 2031-07-01; a plan and what came.",
            sources=(talks.id, report.id),
        ),
    ],
)
DECISIONS = Decisions(
    decisions=(
        Decision(relation="office mirna-valen otto-krahn", status="confirmed"),
        Decision(relation="verdict fear-of-closure", status="refused"),
    )
)


#: As of some state of kb/.
REVISION = f"swh:1:dir:{'0123456789' * 4}"


def contents(excerpt_share: float = 1) -> Contents:
    """All of it, as the site reads it from kb/. The articles are short and all of their text is quoted."""
    kb = KnowledgeBase(Path("kb"), dict(ACTORS), dict(PLACES), dict(EVENTS), dict(DATES), dict(CLAIMS), dict(SOURCES))
    of_talks, of_report = talks.found(), report.found()
    of_talks.mentions += [
        talks.mention("Port Salm", "port-salm"),
        talks.mention("Mirna Valen", "mirna-valen"),
        talks.mention("Otto Krahn", "otto-krahn"),
        talks.mention("Brenn", "brenn"),
    ]
    day = talks.quote("May 3")
    anchor = "published 2031-05-03/2031-06-09 (inferred)"
    for words, value, counted_from in (("May 3", "2031-05-03", anchor), ("June 10", "2031-06-10", None)):
        day = talks.quote(words)
        span = (day.start, day.end)
        of_talks.dates.append(
            DateMention(start=day.start, end=day.end, text=words, value=value, anchor=counted_from, rule="month-day")
        )
        met = talks.quote("met Otto Krahn")
        shown = EventPassage(start=met.start, end=met.end, text=met.exact, trigger=(met.start, met.start + 3))
        of_talks.events.append(
            FoundEvent(
                key=f"e{len(of_talks.events) + 1}",
                title="Meeting",
                event_type="meeting",
                status="occurred",
                factuality="asserted",
                date=value,
                date_span=span,
                evidence=(shown,),
                rule="test",
            )
        )
    for words, concern, reason in (
        ("Aldovian ships", "event", "no verb"),
        ("Krahn", "claim", "it is not said what"),
        ("Valen", "claim", "it is not said what"),
    ):
        passage = talks.quote(words)
        of_talks.abstentions.append(
            Abstention(start=passage.start, end=passage.end, text=passage.exact, concern=concern, reason=reason)
        )
    of_report.mentions.append(report.mention("Brenn", "brenn"))
    links = {
        **{(talks.id, f"referent:{key}"): key for key in ("port-salm", "mirna-valen", "otto-krahn", "brenn")},
        (talks.id, "date:2031-05-03"): "2031-05-03",
        (talks.id, "event:e1"): "2031-05-03-valen-meets-krahn",
        (talks.id, "event:e2"): "2031-05-03-valen-meets-krahn",
        (report.id, "referent:brenn"): "brenn",
    }
    proposals = [
        Proposal(folder="actors", id="aldovia", field="aliases", value="Northshore", evidence=(talks.quote("Aldovia"),))
    ]
    founds = {talks.id: of_talks, report.id: of_report}
    return Contents(kb, founds, links, proposals, settle(ACROSS, DECISIONS, kb), excerpt_share, REVISION)


def write(contents: Contents, kb_dir: Path) -> None:
    """Writes the contents as the files of kb/."""
    for folder in KINDS:
        (kb_dir / folder).mkdir(parents=True, exist_ok=True)
        for entity_id, entity in contents.kb.of(folder).items():
            (kb_dir / folder / f"{entity_id}.yml").write_text(dump(folder, entity), encoding="utf-8")
    (kb_dir / "found").mkdir(exist_ok=True)
    for found in contents.founds.values():
        write_found(kb_dir, found)
    write_links(kb_dir, contents.links)
    write_proposals(kb_dir, contents.proposals)
    write_across(kb_dir, ACROSS)
    decided = "".join(f"  - relation: {one.relation}\n    status: {one.status}\n" for one in DECISIONS.decisions)
    (kb_dir / "decisions.yml").write_text(f"decisions:\n{decided}", encoding="utf-8")
