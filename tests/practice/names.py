"""Names for parametrised tests: the same in every process, which the address in a lambda's or an iterator's repr is
not."""


def told(value) -> str:
    name = getattr(value, "__name__", None) or repr(value)
    return type(value).__name__ if " at 0x" in name else name
