"""The command line of chat2responses."""
