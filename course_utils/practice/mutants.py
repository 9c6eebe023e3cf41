"""Mutants of a reference solution: the same source with one thing wrong, made without thinking, each of which a check
must refuse."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

# Beyond this an integer is a size, not a count that someone is off by one in.
_LARGEST_OFF_BY_ONE = 20
_MOST_CHANGES = 4  # that one node can have
_OPPOSITE = {ast.Add: ast.Sub(), ast.Sub: ast.Add()}


@dataclass(frozen=True)
class Mutant:
    """A wrong version of a source, and what was done to it: "line 2: dropped `* h`"."""

    label: str
    source: str


def mutants(source: str) -> list[Mutant]:
    """Every mutant of `source`: a sign flipped, a factor dropped, an integer off by one, a result replaced by a
    constant."""
    tree = ast.parse(source)
    count = sum(1 for _ in ast.walk(tree))
    made: dict[str, Mutant] = {}
    for position in range(count):
        for variant in range(_MOST_CHANGES):
            mutated = copy.deepcopy(tree)
            # The same walk finds the same node in the copy, which may then be changed in place.
            node = next(node for i, node in enumerate(ast.walk(mutated)) if i == position)
            changes = list(_changes(node))
            if variant >= len(changes):
                break
            label, replacement = changes[variant]
            text = ast.unparse(ast.fix_missing_locations(_Swap(node, replacement).visit(mutated)))
            made.setdefault(text, Mutant(f"line {getattr(node, 'lineno', 1)}: {label}", text))
    made.pop(ast.unparse(tree), None)
    return list(made.values())


class _Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST):
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What can be done to one node: a label, and what to put in its place."""
    if isinstance(node, ast.BinOp):
        yield from _of_operation(node)
    elif isinstance(node, ast.AugAssign) and type(node.op) in _OPPOSITE:
        flipped = ast.AugAssign(node.target, _OPPOSITE[type(node.op)], node.value)
        yield f"sign flipped in `{ast.unparse(node)}`", ast.copy_location(flipped, node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield f"dropped the minus of `{ast.unparse(node)}`", node.operand
    elif isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) <= _LARGEST_OFF_BY_ONE:
        yield f"{node.value} became {node.value + 1}", ast.Constant(node.value + 1)
    elif (
        isinstance(node, (ast.Return, ast.Assign))
        and node.value is not None
        and not isinstance(node.value, ast.Constant)
    ):
        for constant in (0, 1):
            kept = (
                ast.Return(ast.Constant(constant))
                if isinstance(node, ast.Return)
                else ast.Assign(node.targets, ast.Constant(constant))
            )
            yield f"`{ast.unparse(node.value)}` became {constant}", ast.copy_location(kept, node)


def _of_operation(node: ast.BinOp) -> Iterator[tuple[str, ast.AST]]:
    if type(node.op) in _OPPOSITE:
        yield f"sign flipped in `{ast.unparse(node)}`", ast.BinOp(node.left, _OPPOSITE[type(node.op)], node.right)
    if isinstance(node.op, (ast.Mult, ast.Div, ast.MatMult, ast.Pow)):
        # The original is spelled out first: `node` may be taken apart by the swap.
        whole = ast.unparse(node)
        yield f"only the left of `{whole}`", node.left
        if isinstance(node.op, ast.Mult):
            yield f"only the right of `{whole}`", node.right
