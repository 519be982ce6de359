"""Names and keys as they are compared where people write them: capitals and the width of spaces tell nothing."""


def caseless(words: str) -> str:
    """The words in small letters with single spaces between them; `Kim  Jong Un` and `kim jong un` are one."""
    return " ".join(words.casefold().split())
