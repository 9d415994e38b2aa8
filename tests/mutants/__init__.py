"""Faults put into the tool on purpose: each must be caught by the programs that it is bound to.

``rows`` and ``analysis`` are the faults, ``worker`` runs the tool with one, ``test_mutants`` judges what it makes.
"""
