"""The table of facts, pinned to the installed ``openai`` package: something new there fails a test that names it."""
