"""The pictures that stand for pages where they are shared: one for the site and one for each kind of page.

One for every page would weigh more than the site. The title and the line of the page are shown beside it anyway.
"""

import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from cuttings.model import KINDS
from cuttings.site.words import KIND

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

SIZE = (1200, 630)
_MARGIN = 90
_MOST_LINES = 3
_PAPER, _INK, _MUTED, _MARK = "#fdfcf9", "#1c2126", "#595f66", "#f6e7a8"
_DARK = "#22323d"
_NEEDED = "There are no pictures for sharing; for them, run: pip install 'cuttings[cards]'"
#: No font has a letter for it, so it shows what stands for letters that a font has not.
_NO_LETTER = "\U0010fffe"


class NoCardsError(Exception):
    """What draws is not installed; the message says what to do."""


def cards(site_name: str) -> dict[str, tuple[str, bytes]]:
    """Folder of kb/, or empty for all other pages → words and PNG of the picture. Raises NoCardsError."""
    labels = {folder: KIND[folder][1].capitalize() for folder in KINDS}
    return {folder: (_words(site_name, label), card(site_name, label)) for folder, label in {"": "", **labels}.items()}


def card_uri(folder: str) -> str:
    """Where the picture is on the site."""
    return f"assets/cards/{folder or 'site'}.png"


def _words(site_name: str, label: str) -> str:
    return f"{site_name}: {label.lower()}" if label else site_name


@cache
def card(site_name: str, label: str) -> bytes:
    """The picture as a PNG: the site's name, and what kind of page it is; the same words give the same bytes.

    A name that the font cannot write is left out. Raises NoCardsError.
    """
    try:
        from PIL import Image, ImageDraw
    except ImportError as error:
        raise NoCardsError(_NEEDED) from error
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 28, SIZE[1]), fill=_DARK)
    large, small = _font("Semibold", 76), _font("Regular", 40)
    lines = _lines(site_name if _can_write(large, site_name) else label, large)[:_MOST_LINES]
    for number, line in enumerate(lines):
        top, width = 140 + 96 * number, large.getlength(line)
        if number == len(lines) - 1:
            draw.rectangle((_MARGIN - 10, top + 48, _MARGIN + width + 12, top + 98), fill=_MARK)
        draw.text((_MARGIN, top), line, font=large, fill=_INK)
    draw.text((_MARGIN, SIZE[1] - 150), label or "What the sources say, cited to the word", font=small, fill=_MUTED)
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _font(weight: str, size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    try:
        face = files("font_source_serif_pro").joinpath(f"files/SourceSerifPro-{weight}.ttf").read_bytes()
    except ModuleNotFoundError as error:
        raise NoCardsError(_NEEDED) from error
    return ImageFont.truetype(io.BytesIO(face), size)


def _can_write(font: "FreeTypeFont", text: str) -> bool:
    """Whether the font has a letter for each of the text."""
    nothing = bytes(font.getmask(_NO_LETTER))
    return all(bytes(font.getmask(letter)) != nothing for letter in set(text) if not letter.isspace())


def _lines(text: str, font: "FreeTypeFont") -> list[str]:
    """The text in lines that fit beside the margins, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= SIZE[0] - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
