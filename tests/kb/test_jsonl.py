"""One record a line: compact, its type first, whatever its texts hold."""

import json
import pickle
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb import ledger
from cuttings.kb.found import PARTS
from cuttings.kb.jsonl import BrokenRecordError, decoder, lines, read_records
from cuttings.kb.paths import article_files
from cuttings.model import AcrossRecord, Evidence, Header, Mention, Record, Side
from cuttings.model.base import Data, MachineData
from cuttings.model.vocabulary import Slug

from .entities import machine_records

ROOT = Path(__file__).parents[2]
ACROSS = ROOT / "kb" / "found" / "across.jsonl"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
KINDS: list[type[MachineData]] = [Header, *PARTS]
MENTION = '"type":"mention","start":3,"end":8,"text":"Putin"'
ROLE = '"start":0,"end":9,"text":"President","title":"President"'
REFERENT = '"type":"referent","key":"kim","layer":"actor","kind":"person","name":"Kim"'

WRONG = [
    '{"start":3,"end":8,"text":"Putin","referent":"p","form":"name","rule":"r"}',
    f'{{{MENTION},"referent":"p","form":"name"}}',
    f'{{{MENTION},"referent":"p","form":"noun","rule":"r"}}',
    f'{{{MENTION},"referent":"p","form":"name","rule":"r","sure":true}}',
    f'{{{MENTION.replace("3", "3.5")},"referent":"p","form":"name","rule":"r"}}',
    f'{{{MENTION.replace("3", "null")},"referent":"p","form":"name","rule":"r"}}',
    f'{{{MENTION.replace("mention", "noise")},"referent":"p","form":"name","rule":"r"}}',
    f'{{{MENTION.replace("Putin", chr(92) + "ud800")},"referent":"p","form":"name","rule":"r"}}',
    f"{{{REFERENT.replace('person', 'emperor')}}}",
    f'{{{REFERENT},"roles":[{{{ROLE},"temporal":"later"}}]}}',
    f'{{{REFERENT},"roles":[{{"type":"role",{ROLE}}}]}}',
    '{"type":"date","start":0,"end":5,"text":"today","value":"5 May","rule":"r"}',
    '{"type":"date","start":0,"end":5,"text":"today","value":"2024-05-05\\n","rule":"r"}',
    '{"type":"duration","start":0,"end":5,"text":"a day","kind":"duration","value":"1 day"}',
    '["mention"]',
    "<<<<<<< HEAD",
]
QUOTATION = '"source":"a","exact":"it rained","start":0,"end":9,"sha256":"0123456789ab"'
RELATED = '"type":"relation","key":"denies wet dry","kind":"denies","rule":"r","why":"w"'
SIDES = f'"sides":[{{"entity":"wet","value":"v","evidence":[{{{QUOTATION}}}]}},{{"entity":"dry","value":"v"}}]'
#: Of what articles say of each other, in which quotations stand.
WRONG_ACROSS = [
    f"{{{RELATED}}}",
    f"{{{RELATED.replace('denies wet', 'denies  wet')},{SIDES}}}",
    f"{{{RELATED},{SIDES.replace('wet', 'Wet')}}}",
    f"{{{RELATED},{SIDES.replace('0123456789ab', '0123456789')}}}",
    f"{{{RELATED},{SIDES.replace(QUOTATION, QUOTATION + ',' + chr(34) + 'sure' + chr(34) + ':true')}}}",
    f"{{{RELATED},{SIDES.replace('it rained', '')}}}",
]


def line(record: Data | MachineData) -> str:
    """The one line of a record."""
    return lines([record]).decode().removesuffix("\n")


class Row(Data):
    """A record without a type."""

    id: Slug
    note: str = ""


@given(text=TEXTS, start=st.integers(0, 10**9))
def test_a_line_is_what_json_makes_of_it_compactly(text: str, start: int) -> None:
    """Letters of every script as they are; its type first, also where that is a default."""
    mention = Mention(start=start, end=start + 1, text=text, referent="ann", form="name", rule=text)
    values = {"type": "mention", "start": start, "end": start + 1, "text": text}
    values |= {"referent": "ann", "form": "name", "rule": text}
    assert line(mention) == json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def test_what_is_at_its_default_is_left_out() -> None:
    """Also in a record that has no type."""
    assert line(Row(id="ann")) == '{"id":"ann"}'
    header = Header(source="s", file="f", sha256="0", extractor="e", model="m", names="n")
    rest = '"source":"s","file":"f","sha256":"0","extractor":"e","model":"m","names":"n"}'
    assert line(header) == '{"type":"header",' + rest


def test_both_kinds_of_records_are_written_alike() -> None:
    """Whoever reads a file of the machine need not know which it holds."""
    text = "".join(map(chr, range(0x20))) + '"\\/\x7f\u2028é평\U0001f600'
    mention = Mention(start=0, end=1, text=text, referent="ann", form="name", rule="r")
    note = line(Row(id="ann", note=text)).removeprefix('{"id":"ann","note":').removesuffix("}")
    assert f'"text":{note},"referent"' in line(mention)
    for record in (Row(id="ann", note="\ud800"), mention.changed(text="\ud800")):
        with pytest.raises(ValueError, match="surrogate"):
            line(record)


def test_a_quotation_stands_in_every_record_that_has_it() -> None:
    """With all of its fields and without defaults, and without mixing up two."""
    first, second = (Evidence(source="a", exact=exact, start=0, end=2, sha256="0" * 12) for exact in ("É", "“"))
    sides = [Side(entity="e", value="v", evidence=pair) for pair in ((first, second), (second, first), (first,))]
    written = [json.loads(one)["evidence"] for one in lines(sides).splitlines()]
    one, other = ({"source": "a", "exact": e, "start": 0, "end": 2, "sha256": "0" * 12} for e in ("É", "“"))
    assert written == [[one, other], [other, one], [one]]


@pytest.mark.parametrize("kind", [*KINDS, *get_args(AcrossRecord)])
@given(data=st.data())
def test_a_record_comes_back(kind: type[MachineData], data: st.DataObject) -> None:
    """From its line, and from another process, whose texts are other ones that say the same."""
    record = data.draw(machine_records(kind))
    record.check()
    assert decoder(AcrossRecord if isinstance(record, AcrossRecord) else Record).decode(line(record)) == record
    sent = pickle.loads(pickle.dumps(record))
    assert sent == record
    assert line(sent) == line(record)


def test_every_kind_has_its_list() -> None:
    """None is left out when an article is read."""
    assert set(KINDS) == set(get_args(Record))


@pytest.mark.parametrize("file", [*article_files(ROOT / "kb"), ACROSS], ids=lambda file: file.stem)
def test_what_stands_in_this_repository_is_written_as_it_is_read(file: Path) -> None:
    """Byte for byte, so that a run changes nothing in what was committed."""
    records = read_records(file, decoder(AcrossRecord if file == ACROSS else Record), file.name, "")
    assert lines(records) == file.read_bytes()


def test_so_is_the_ledger() -> None:
    """With what it remembers of each file."""
    assert lines(ledger.rows(ROOT / "kb")) == (ROOT / "kb/ledger.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("kind", "right", "text"),
    [
        *((Record, REFERENT, text) for text in WRONG),
        *((AcrossRecord, f"{RELATED},{SIDES}", text) for text in WRONG_ACROSS),
    ],
)
def test_a_line_that_no_run_wrote_is_told(tmp_path: Path, kind: object, right: str, text: str) -> None:
    """By its file and number, with what to do; nothing is read as if it were something else."""
    file = tmp_path / "news.jsonl"
    file.write_bytes(f"{{{right}}}\n\n{text}\n".encode())
    told = r"news\.jsonl:3: is no record( of this version)?; mend it"
    with pytest.raises(BrokenRecordError, match=told):
        read_records(file, decoder(kind), "news.jsonl", "mend it")


def test_so_are_bytes_that_are_no_text(tmp_path: Path) -> None:
    """As a bad disk leaves them."""
    file = tmp_path / "news.jsonl"
    file.write_bytes(f"{{{REFERENT}}}\n".encode().replace(b"Kim", b"K\xffm"))
    with pytest.raises(BrokenRecordError, match=r"news\.jsonl:1: is no record of this version"):
        read_records(file, decoder(Record), "news.jsonl", "")


def test_a_value_that_does_not_fit_is_told_before_it_is_kept() -> None:
    """Making a record does not, as the types of the code that makes it do."""
    sound = Mention.checked({"start": 0, "end": 1, "text": "A", "referent": "a", "form": "name", "rule": "r"})
    sound.check()
    with pytest.raises(ValueError, match="form"):
        sound.changed(form="noun").check()
    with pytest.raises(ValueError, match="form"):
        Mention.checked({"start": 0, "end": 1, "text": "A", "referent": "a", "form": "noun", "rule": "r"})
