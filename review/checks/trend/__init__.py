"""Whether growth and completion rates follow from their amounts."""
