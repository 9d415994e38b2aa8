"""Test doubles as values: objects made of attributes, what patches put where, what pytest hands to a test."""
