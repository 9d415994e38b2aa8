"""Programs that nobody wrote: samples and seeds, changed at random in ways that a correct migration survives.

``seeds`` gives the programs to start from, ``rewordings`` and its neighbours say the same in other words, ``uses``
puts one more use of a value into a program, ``oracle`` judges what the tool makes of the result, and ``minimise`` cuts
down what it makes wrong. ``python -m tests.equivalence.generate`` runs any number of them.
"""
