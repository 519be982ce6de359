"""YAML that means what it shows, and knows the line of every field.

PyYAML follows YAML 1.1, where NO is false, 2024-06-17 is a date object, 17:12 is the number 1032 and 010 is eight.
Here the core schema of YAML 1.2 holds (https://yaml.org/spec/1.2.2/#103-core-schema), without octal and hexadecimal.
Two loaders: `StrictLoader` for data whose shape only the file knows, `TextLoader` for records whose model turns text
into numbers itself, so that `edtf: 2024` and `title: 1984` are what the writer meant. `cuttings.validation` builds on
this to say where a record is wrong.
"""

from cuttings.strict_yaml.documents import load, load_sound
from cuttings.strict_yaml.loaders import VERSION, StrictLoader, TextLoader
from cuttings.strict_yaml.places import BadYamlError, Composed, Path, Place, Repeat, compose_with_lines
from cuttings.strict_yaml.plain import load_plain

__all__ = [
    "VERSION",
    "BadYamlError",
    "Composed",
    "Path",
    "Place",
    "Repeat",
    "StrictLoader",
    "TextLoader",
    "compose_with_lines",
    "load",
    "load_plain",
    "load_sound",
]
