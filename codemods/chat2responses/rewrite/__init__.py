"""Rewrite: edits and a parsed file in, new text out."""
