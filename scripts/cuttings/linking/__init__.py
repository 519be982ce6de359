"""Found records in partitions → which entity each referent, event, claim and date of each source is.

The rules are those of `extract`, and so are the ids. The records are gone through bucket by bucket: once to learn the
names and the dates, and once more for events and claims, which take names. In memory is a line for each of what was
found, and what comparing needs of the events of one kind, never all that was found.
"""

from collections import Counter
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from cuttings.collecting import seldom
from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.linking import lines
from cuttings.linking.again import Again
from cuttings.linking.claims import Claims
from cuttings.linking.events import join_events
from cuttings.linking.heard import Heard, hear
from cuttings.linking.kept import Keeping
from cuttings.linking.lines import Line
from cuttings.linking.links import Links
from cuttings.linking.written import write
from cuttings.resolve.corrected import Corrected
from cuttings.resolve.dates import date_ids
from cuttings.resolve.edtf import plain
from cuttings.resolve.entities import Entities
from cuttings.resolve.identify import identify
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import join
from cuttings.resolve.standing import Standing

#: How the folder is called in which events are kept meanwhile; no table is.
_WORKING = ".linking-"


def link(tables: Path, kb: KnowledgeBase, ledger: Ledger) -> Counter[str]:
    """Write the tables `link` and `entity` beside those of found records; how many entities of each folder comes out.

    What people decided in the knowledge base, which is folded, holds here as well, and its ids are used again. Tables
    of an earlier time are replaced. Raises BrokenRecordError when they cannot be read, and ImportError for Parquet
    without pyarrow.
    """
    with seldom():
        heard = hear(tables, Standing(kb, ledger))
        standing = Standing(kb, ledger, Corrected({}, heard.corrected))
        ids = Ids(standing)
        for source in heard.dates:
            ids.keep(source)
        # From here on in the order of `extract`, as who asks first gets the plain id.
        dates = date_ids({plain(value) for found in heard.dates.values() for value in found}, standing, ids)
        entities, there = _named(heard, standing, ids)
        links = Links(entities, heard.dates, dates)
        there += lines.of_dates(heard.dates.values(), dates)
        claims = Claims(standing)
        there += _happened(tables, heard, Again(entities, kb.sources, claims), standing, ids, links)
        counts = Counter(line.folder for line in there) + Counter(claims=links.add_claims(claims.named(ids)))
        write(tables, links, {line.entity: lines.as_people_say(line, standing) for line in there})
    return counts


def _named(heard: Heard, standing: Standing, ids: Ids) -> tuple[Entities, list[Line]]:
    """Who everybody is. The referents are let go, as nothing asks for more than this afterwards."""
    identified = identify(join(heard.referents, standing), standing, ids)
    entities = Entities(heard.referents, identified, standing)
    heard.referents.clear()
    return entities, list(lines.of_names(identified))


def _happened(tables: Path, heard: Heard, again: Again, standing: Standing, ids: Ids, links: Links) -> list[Line]:
    """What happened, while the claims are taken in on the way."""
    for left in tables.glob(f"{_WORKING}*"):  # by a run that was killed
        rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=_WORKING, dir=tables) as folder:
        keeping = Keeping(Path(folder))
        again.hear(tables, heard.dates, keeping)
        found = join_events(keeping, again, standing, ids)
    links.add_events(found)
    return list(lines.of_events(found))
