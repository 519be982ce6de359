"""Two states of a small knowledge base, as files."""

from pathlib import Path

EVIDENCE = "evidence:\n- {source: wire, exact: Ann came, start: 0, end: 8, sha256: '000000000000'}\n"
CLAIM = "mode: indirect\nspeakers: [ann]\n"
REFUSED = "decisions:\n- {relation: date visit visit, status: refused}\n"
SOURCE = f"title: The Wire\nfile: wire.txt\nsha256: '{'0' * 64}'\n"
ANN = "name: Ann\nkind: person\n"
EVENT = "title: Visit by Ann to Oslo\ntype: visit\n"

RELATION = (
    '{"type":"relation","key":"date visit visit","kind":"contradicts","slot":"date","grade":"contradictory","rule":"r",'
    '"sides":[{"entity":"visit","value":"2024-06-18"},{"entity":"visit","value":"2024-06-20"}],"why":"Two days."}\n'
)
OPEN = (
    '{"type":"forecast","key":"verdict will-come","entity":"will-come","source":"wire","speakers":["ann"],'
    '"sort":"predicted","verdict":"open","rule":"r","why":"Nothing tells."}\n'
)
SETTLED = OPEN.replace('"open"', '"fulfilled"').replace("Nothing tells.", "It took place.")
PROPOSAL = '{"folder":"actors","id":"ann","kind":"alias","item":"Anna"}\n'

BEFORE = {
    "kb/actors/ann.yml": ANN,
    "kb/actors/bo-lind.yml": "name: Bo Lind\nkind: person\n",
    "kb/actors/marshal.yml": "name: The Marshal\nkind: person\n",
    "kb/places/oslo.yml": "name: Oslo\nkind: city\n",
    "kb/events/visit.yml": f"{EVENT}status: scheduled\ndate: '2024-06'\n{EVIDENCE}",
    "kb/claims/will-come.yml": f"content: she will come\nmodality: predicted\nabout: [bo-lind]\n{CLAIM}",
    "kb/claims/it-snowed.yml": f"content: it snowed\n{CLAIM}",
    "kb/sources/wire.yml": SOURCE,
    "kb/found/across.jsonl": OPEN,
}
AFTER = {
    "kb/actors/ann.yml": f"{ANN}review: reviewed\nroles:\n- {{title: Envoy, of: norway, from: '2024'}}\n",
    "kb/actors/bo-lind-smith.yml": "name: Bo Lind-Smith\nkind: person\nformerly: [bo-lind]\n",
    "kb/actors/marshal.yml": "name: The Marshal\nkind: person\nmerged_into: ann\n",
    "kb/actors/envoy.yml": "name: The Envoy\nkind: person\nmerged_into: ann\n",
    "kb/actors/norway.yml": "name: Norway\nkind: state\n",
    "kb/places/oslo.yml": "name: Oslo\nkind: city\n",
    "kb/events/visit.yml": f"{EVENT}status: occurred\ndate: '2024-06-19'\n{EVIDENCE}",
    "kb/events/parade.yml": "title: Parade in Oslo\ntype: other\nstatus: possible\nfactuality: hypothetical\n",
    "kb/claims/will-come.yml": f"content: she will come\nmodality: predicted\nabout: [bo-lind-smith]\n{CLAIM}",
    "kb/claims/it-rained.yml": f"content: it rained on @everyone and <b>#12</b>\n{CLAIM}",
    "kb/sources/wire.yml": SOURCE,
    "kb/found/across.jsonl": RELATION + SETTLED,
    "kb/found/proposals.jsonl": PROPOSAL,
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """The files in a folder; other files of a kb/ in it go."""
    for path in (folder / "kb").rglob("*.*"):
        if path.is_file():
            path.unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
