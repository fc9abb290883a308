"""Line wraps undone: what stood together before a narrow cell or a page's edge broke it."""


def unwrap(text: str) -> str:
    """Return the text on one line; a wrap becomes a blank only between two words in Latin letters."""
    result = ""
    for part in (piece.strip() for piece in text.split("\n")):
        result = join(result, part)
    return result


def join(left: str, right: str) -> str:
    """Return two halves of a broken line as one."""
    latin = bool(left and right) and _latin(left[-1]) and _latin(right[0])
    return f"{left} {right}" if latin else left + right


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
