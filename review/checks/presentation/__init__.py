"""Whether the document is clean and consistent in itself."""
