"""One file per check, in folders by kind of judgment; a check's id is its path below this package."""
