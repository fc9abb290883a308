"""Whether the targets are sound."""
