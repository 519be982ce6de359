"""Of which states somebody is: as a state itself, by belonging to one, or by holding an office in one."""

from collections.abc import Iterator, Mapping

from cuttings.model import Actor


def states_of(actor_id: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """The ids of the states, as far as kb/ says; an office that somebody held before is none that they hold."""
    return tuple(dict.fromkeys(_states(actor_id, actors, set())))


def _states(actor_id: str, actors: Mapping[str, Actor], seen: set[str]) -> Iterator[str]:
    actor = actors.get(actor_id)
    if actor is None or actor_id in seen:
        return
    seen.add(actor_id)
    if actor.kind == "state":
        yield actor_id
        return
    offices = (role.of for role in actor.roles if role.temporal != "former")
    for above in (actor.country, actor.part_of, *offices):
        if above:
            yield from _states(above, actors, seen)
