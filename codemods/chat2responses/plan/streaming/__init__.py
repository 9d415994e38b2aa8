"""Loops over streams: specialised by class of chunk, written anew with one branch per kind of event."""
