"""One file per file type; each declares one Format."""
