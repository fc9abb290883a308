"""PAGES → DISCLOSURE: what a budget or final-accounts document says, each figure with its place."""
