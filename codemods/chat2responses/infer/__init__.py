"""Infer: an abstract interpreter over LibCST nodes that records what each call site's values go through."""
