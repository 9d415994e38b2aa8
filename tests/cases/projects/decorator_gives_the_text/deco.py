import functools


def as_text(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs).choices[0].message.content

    return inner
# ---- after ----
import functools


def as_text(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs).output_text

    return inner
