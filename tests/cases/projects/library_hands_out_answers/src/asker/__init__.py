"""Asks."""

from .client import Asker, ask

__all__ = ["Asker", "ask"]
