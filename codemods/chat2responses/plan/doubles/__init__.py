"""Test doubles: they change together with the calls that they stand for, or keep these as they are."""
