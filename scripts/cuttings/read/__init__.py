"""Articles out of seeds/: bytes, formats, metadata, zones."""
