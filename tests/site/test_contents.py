"""What the site is made from."""

from pathlib import Path

from cuttings.kb.found import write_found
from cuttings.model import Found, Header
from cuttings.site.contents import load_contents

SOURCE = "title: A\nfile: a.txt\nsha256: " + "0" * 64 + "\n"


def test_a_persons_source_has_the_checksum_of_what_was_read(tmp_path: Path) -> None:
    """Else every quotation of a corrected article would be shown as orphaned once a person edited its source."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.yml").write_text(SOURCE, encoding="utf-8")
    header = Header(source="a", file="a.txt", sha256="1" * 64, extractor="", model="", names="")
    write_found(tmp_path, Found(header))
    contents, problems = load_contents(tmp_path)
    assert not problems
    assert contents.kb.sources["a"].sha256 == "1" * 64
