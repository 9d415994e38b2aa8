"""The proof that a migrated program behaves as before: run both against the scripted server and compare.

A ``Laboratory`` runs programs (``runner``, ``zygote``) as their header says (``header``) and compares what they sent,
wrote, raised and left behind (``compare``), but for the accepted ``divergences``. ``python -m tests.equivalence``
does this for programs that the tool migrates (``migrate``); ``pairs`` holds programs that prove the comparison.
"""
