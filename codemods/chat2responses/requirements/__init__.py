"""Where a project says which ``openai`` it wants: the entries of its files, how they are raised, and lock files."""
