"""What ends the work of all, as no other try would mend it."""


class StopError(RuntimeError):
    """Nobody can go on. The message says why, and what to do."""


class UnfitError(StopError):
    """A worker has other code, lexicons or language model than the run that it works for."""


class LostError(StopError):
    """There is nobody to do the work: a cluster that does not answer, processes that end as soon as they begin."""
