import functools


def timed(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        r = f(*args, **kwargs)
        print(r.usage.total_tokens)  # manual: result-mixed
        return r

    return inner
