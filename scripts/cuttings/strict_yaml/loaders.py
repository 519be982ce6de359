"""What a value without a tag is: text, or by the core schema more."""

import re

import yaml

#: Of the library that reads YAML.
VERSION = yaml.__version__

TEXT, NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
#: What stands without quotes and is no text.
NOT_TEXT = {**dict.fromkeys(("", "~", "null", "Null", "NULL"), NULL), "<<": "tag:yaml.org,2002:merge"}


class StrictLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema: null, true, false, decimal numbers; everything else is text."""


class TextLoader(StrictLoader):
    """Null or text: the record's model decides what a text is."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """What a value without a tag is. Asked of every value of every file, so by a look into a table."""
        if kind is yaml.ScalarNode:
            return NOT_TEXT.get(value, TEXT) if implicit[0] else TEXT
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        return tag


StrictLoader.yaml_implicit_resolvers = {}
StrictLoader.add_implicit_resolver(NULL, re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^<<$"), ["<"])
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789")
)
StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)$"),
    list("-+0123456789"),
)
