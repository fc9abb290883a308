"""Whether everything is there that must be disclosed."""
