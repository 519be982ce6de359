"""Imported by the server from which worker processes are forked: they then have one language model in common."""

import gc
import os
from contextlib import suppress

from cuttings.find import language

with suppress(Exception):  # each worker says for itself what is wrong
    language.load(os.environ["CUTTINGS_PRELOAD"])
# A collection would write to every object, and so give each process pages of its own.
gc.collect()
gc.freeze()
