"""One file per statutory table: its titles, its columns, every known layout of it."""
