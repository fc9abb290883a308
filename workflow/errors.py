"""Why a use case cannot be carried out."""


class NotFound(LookupError):
    """Nothing is stored under this id; ``thing`` says what was looked for."""

    def __init__(self, thing: str, id_: str) -> None:
        super().__init__(f"no {thing} {id_}")
        self.thing = thing
        self.id = id_
