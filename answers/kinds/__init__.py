"""One file per kind of question, each declaring examples and how it is answered."""
