"""Explains the words of a text.

>>> from glossary import explain
>>> explain("OAuth")  # doctest: +SKIP
Entry(word='OAuth', meaning='...', see_also=['OpenID'])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._api import Explainer as Explainer
    from ._api import explain as explain
    from ._api import explain_many as explain_many

from ._types import Entry, GlossaryError

__version__ = "0.1.0"
__all__ = ["Entry", "Explainer", "GlossaryError", "explain", "explain_many"]


def __getattr__(name: str) -> Any:
    if name in ("Explainer", "explain", "explain_many"):
        from . import _api

        return getattr(_api, name)
    raise AttributeError(name)
