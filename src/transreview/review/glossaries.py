"""Which glossaries a run uses, and where their compiled form is kept."""

import os
from collections.abc import Sequence

from transreview.glossary.shipped import shipped_paths
from transreview.named_tuple import NamedTuple
from transreview.review.configuration import SHIPPED, Configuration
from transreview.text.cache_folder import cache_folder


class GlossarySources(NamedTuple):
    """The files and folders of a glossary, and the folder for its compiled form (None: nowhere)."""

    paths: tuple[str, ...]
    cache: str | None


def glossary_sources(configuration: Configuration, named: Sequence[str] | None = None) -> GlossarySources:
    """The glossaries that are named, else those of the project.

    The shipped ones alone are compiled once for all projects, others in the project.
    """
    root = configuration.root or ""
    listed = named or [path if path == SHIPPED else os.path.join(root, path) for path in configuration.glossaries]
    paths = tuple(each for path in listed for each in (shipped_paths() if path == SHIPPED else (path,)))
    is_own = named is None and any(path != SHIPPED for path in configuration.glossaries)
    return GlossarySources(paths, cache_folder(configuration.root if is_own else None))
