"""An empty knowledge base: its files stand in `base/`, as they will stand in the folder that is laid out."""
