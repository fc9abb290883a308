"""Whether the narrative of the self-assessment says what its forms say."""
