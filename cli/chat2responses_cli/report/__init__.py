"""Reports: pure functions from the results of a run to text or bytes."""
