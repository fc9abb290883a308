"""DISCLOSURE(S) → ASSESSMENT: pure judgment, no files, clocks or settings."""
