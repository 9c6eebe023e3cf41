"""Names for parametrised tests: the same in every process, which the address in a lambda's repr is not."""


def told(value) -> str:
    return getattr(value, "__name__", None) or repr(value)
