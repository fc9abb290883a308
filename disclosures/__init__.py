"""PAGES → DISCLOSURE: what a budget or final-accounts document says, each figure with its place."""

from disclosures.parsing import parse

__all__ = ["parse"]
