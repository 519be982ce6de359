"""What mkdocs.yml can say to the plugin."""

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError

from cuttings.site.contents import EXCERPT_SHARE


class _Share(config_options.Type[float]):
    """A share of a whole. A percentage would be taken for no limit at all, so it is refused."""

    def run_validation(self, value: object) -> float:
        share: float = super().run_validation(value)
        if not 0 <= share <= 1:
            raise ValidationError(f"a share from 0 to 1 was expected, for example 0.5, not {share}")
        return share


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Options of the plugin in mkdocs.yml."""

    kb = config_options.Type(str, default="kb")
    """Folder of the knowledge base, relative to mkdocs.yml."""
    search_in_parts = config_options.Choice(("auto", "always", "never"), default="auto")
    """Whether the words of the sources get an index that browsers load in parts; `auto`: above the limit below."""
    search_limit = config_options.Type(int, default=250_000)
    """The largest index that is sent whole, in bytes, compressed."""
    excerpt_share = _Share((int, float), default=EXCERPT_SHARE)
    """How much of an article quotations may show in all, from 0 to 1, where its rights do not permit the full text."""
    history = config_options.Type(bool, default=False)
    """Whether to tell what changed, from the git repository that mkdocs.yml lies in; the folder must then be kb/."""
