"""Invented disclosures of one invented department, made by our own generator: consistent ones, and a copy with faults."""
