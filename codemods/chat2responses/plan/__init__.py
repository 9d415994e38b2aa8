"""Plan: records in, one verdict and the edits of each family out."""
