"""What the commands do: each ``execute`` takes a ``Request`` and gives an exit code."""
