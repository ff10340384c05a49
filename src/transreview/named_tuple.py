"""`typing.NamedTuple`, with less to do when a class is defined.

For modules that short runs import. A run on one article defines some ninety named tuples and makes instances of half of
them. `typing.NamedTuple` compiles a constructor for each, and looks at every annotation: 39 of 460 million instructions
of such a run. Here a constructor is compiled when the first instance is made. All else is the same, and to type
checkers it is `typing.NamedTuple`; where Python keeps annotations elsewhere (3.14) it is that too.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 14) or sys.implementation.name != "cpython":
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter as _field

    class _Definition(type):
        """Makes the classes that name `NamedTuple` as a base; classes derived from those are ordinary ones."""

        def __new__(cls, name, bases, namespace):
            if isinstance(bases[0], _Definition) and not hasattr(bases[0], "_fields"):
                fields = tuple(namespace.get("__annotations__", ()))
                namespace["_field_defaults"] = {field: namespace[field] for field in fields if field in namespace}
                namespace["_fields"] = namespace["__match_args__"] = fields
                namespace["__slots__"] = ()
                for number, field in enumerate(fields):
                    namespace[field] = _field(number, f"Alias for field number {number}")
            return type.__new__(cls, name, bases, namespace)

    class NamedTuple(tuple, metaclass=_Definition):
        """A tuple whose items have names: the annotations of the class, in order."""

        __slots__ = ()

        def __new__(cls, /, *values, **named):
            """The first instance of a class: the constructor it compiles makes this one and all later ones."""
            owner = next(base for base in cls.__mro__ if "_fields" in vars(base))
            fields = "".join(f"{field}, " for field in owner._fields)
            made = eval(f"lambda _cls, {fields}: _make(_cls, ({fields}))", {"_make": tuple.__new__})
            made.__name__ = "__new__"
            made.__qualname__ = f"{owner.__qualname__}.__new__"
            made.__defaults__ = tuple(owner._field_defaults.values())
            owner.__new__ = staticmethod(made)
            return made(cls, *values, **named)

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self):
            return tuple(self)
