"""What happened: visits, meetings, treaties, votes, wars and the rest, one record a happening."""

from cuttings.find.events.find import find_events

__all__ = ["find_events"]
