"""The tests of chat2responses."""
