"""Why a file cannot be read, in a sentence for whoever handed it in."""


class Unreadable(Exception):
    """A file that cannot be read; ``message`` says in Chinese what is wrong and what to do."""

    code = "unreadable"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Encrypted(Unreadable):
    """The file asks for a password."""

    code = "encrypted"


class Damaged(Unreadable):
    """The file is cut short or not what its kind must be."""

    code = "damaged"


class Empty(Unreadable):
    """The file holds nothing."""

    code = "empty"


class UnknownType(Unreadable):
    """No reader knows this kind of file."""

    code = "unknown_type"


class Mistyped(UnknownType):
    """The file's name promises another kind than its content is."""

    code = "mistyped"


class NoSuchPage(Unreadable):
    """The file has no page of that number."""

    code = "no_such_page"


class TooLarge(Unreadable):
    """The file passes the size or page limits."""

    code = "too_large"
