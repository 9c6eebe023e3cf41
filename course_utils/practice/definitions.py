"""Whether a source does nothing but define: so that to run the cell of a learner's kept function runs nothing else.

A kept source may come from a file that somebody else made. What its functions do when they are called, the learner
decides after reading them; until then nothing of it may run but imports of a few modules, and what a `def` itself
evaluates.
"""

import ast
import builtins

# What a lesson's function may need, and whose import does nothing that anyone would notice.
MODULES = frozenset(
    "numpy numpy.linalg numpy.random math cmath sympy itertools functools collections operator fractions decimal "
    "statistics random copy time typing".split()
)
_LITERALS = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.UnaryOp, ast.UAdd, ast.USub, ast.Load)
# An annotation is evaluated by the `def`: names, their attributes and subscripts call nothing of the source's own.
_IN_ANNOTATIONS = (
    ast.Constant,
    ast.Name,
    ast.Attribute,
    ast.Subscript,
    ast.Tuple,
    ast.List,
    ast.BinOp,
    ast.BitOr,
    ast.Load,
)


def refused(source: str) -> str:
    """Why `source` is not just imports, literals and functions, as the end of a sentence about it; "" if it is."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "it is no Python"
    if not body:
        return "it is empty"
    try:
        reasons = [
            *map(_about_name, names(source)),
            *map(_about, body),
            *(_about_import(node) for statement in body for node in ast.walk(statement)),
        ]
    except RecursionError:
        return "it is nested too deep"
    return next((reason for reason in reasons if reason), "")


def names(source: str) -> list[str]:
    """The names that the statements of `source` define, in order."""
    found = []
    for statement in ast.parse(source).body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            found += [alias.asname or alias.name.split(".")[0] for alias in statement.names]
        elif isinstance(statement, ast.FunctionDef):
            found.append(statement.name)
        elif isinstance(statement, ast.Assign):
            found += [target.id for target in statement.targets if isinstance(target, ast.Name)]
    return found


def is_literal(node: ast.AST) -> bool:
    """Whether an expression is a number, a text, or a tuple, list, set or dict of such."""
    return all(isinstance(part, _LITERALS) for part in ast.walk(node))


def _about_name(name: str) -> str:
    return (
        f"it gives {name}, a name of Python's own, another meaning"
        if hasattr(builtins, name) or name.startswith("__")
        else ""
    )


def _about(statement: ast.stmt) -> str:
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return ""  # looked at wherever it stands
    if isinstance(statement, ast.FunctionDef):
        if statement.decorator_list:
            return f"{statement.name} has a decorator, @{ast.unparse(statement.decorator_list[0])}"
        if getattr(statement, "type_params", []):
            return f"{statement.name} has type parameters"
        return _about_header(statement.name, statement.args, statement.returns)
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
        name, value = statement.targets[0].id, statement.value
        if isinstance(value, ast.Lambda):
            return _about_header(name, value.args, None)
        return (
            ""
            if is_literal(value) or isinstance(value, ast.Name)
            else f"{name} is worked out by a line outside the function"
        )
    return f"it does more than define: {ast.unparse(statement).splitlines()[0][:60]}"


def _about_header(name: str, arguments: ast.arguments, returns: ast.expr | None) -> str:
    for default in (*arguments.defaults, *filter(None, arguments.kw_defaults)):
        if not (is_literal(default) or isinstance(default, ast.Name)):
            return f"{name} has a default value that has to be worked out, {ast.unparse(default)[:60]}"
    annotations = [returns, *(part.annotation for part in ast.walk(arguments) if isinstance(part, ast.arg))]
    for annotation in filter(None, annotations):
        if not all(isinstance(part, _IN_ANNOTATIONS) for part in ast.walk(annotation)):
            return f"{name} has an annotation that has to be worked out, {ast.unparse(annotation)[:60]}"
    return ""


def _about_import(node: ast.AST) -> str:
    if isinstance(node, ast.Import):
        named = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        named = ["." * node.level + (node.module or "")]
        if any(alias.name == "*" for alias in node.names):
            return f"it imports everything from {named[0]}"
    else:
        return ""
    return next((f"it imports {name}" for name in named if name not in MODULES), "")
