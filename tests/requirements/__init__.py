"""Tests of the requirements: entries, raising, locks."""
