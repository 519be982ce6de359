"""What is opened at will: more of what stands above it."""

from cuttings.site.words import times


def more(number: int, what: str, inside: str) -> str:
    """So many more of something, by its name in the singular; `inside` is what is opened."""
    return f'<details class="ct-more">\n  <summary>{times(number, f"more {what}")}</summary>\n{inside}</details>\n'
