import functools


def counted(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        r = f(*args, **kwargs)
        print(r.usage.prompt_tokens)
        return r

    return inner
# ---- after ----
import functools


def counted(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        r = f(*args, **kwargs)
        print(r.usage.input_tokens)
        return r

    return inner
