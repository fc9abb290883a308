"""Whether the document says what readers need besides its tables."""
