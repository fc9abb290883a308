"""Why a use case cannot be carried out."""


class NotFound(LookupError):
    """Nothing is stored under this id; ``thing`` says what was looked for."""

    def __init__(self, thing: str, id_: str) -> None:
        super().__init__(f"no {thing} {id_}")
        self.thing = thing
        self.id = id_


class Refused(ValueError):
    """What was asked breaks a rule of the work; ``reason`` says which, in Chinese, to whoever asked."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
