"""Two invented articles, and how a quotation, a find and a mention are made from one."""

import hashlib
from dataclasses import dataclass

from cuttings.model import Evidence, Found, FoundZone, Header, Mention
from cuttings.model.vocabulary import Rights, ZoneKind

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
            kind: ZoneKind = "headline" if number == 0 else "boilerplate" if line.startswith("Share") else "body"
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
