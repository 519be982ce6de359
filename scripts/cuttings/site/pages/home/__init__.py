"""The home page: the subject at a glance, and where to go on from there."""

from cuttings.site.pages.home.page import home_page

__all__ = ["home_page"]
