"""Whether tables and text state the same figures."""
