"""The work of several processes, here and on a cluster."""
