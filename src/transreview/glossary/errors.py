"""What is wrong in a glossary."""


class GlossaryError(ValueError):
    """A glossary that cannot be used; the message is one sentence `FILE:LINE:COLUMN: what; mend`."""

    def __init__(self, path: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {problem}" if line else f"{path}: {problem}")
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem
