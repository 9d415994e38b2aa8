"""Answers questions from a handbook."""

from .answers import Answer, Assistant
from .pages import Page, load_pages

__all__ = ["Answer", "Assistant", "Page", "load_pages"]
