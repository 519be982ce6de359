"""One function over many batches of articles, by several processes of this machine or by a cluster."""

from cuttings.scale.stops import StopError
from cuttings.scale.workers import Cluster, Processes, Workers

__all__ = ["Cluster", "Processes", "StopError", "Workers"]
