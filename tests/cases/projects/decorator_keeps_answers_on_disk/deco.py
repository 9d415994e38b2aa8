import pickle, os, functools


def disk(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        r = f(*args, **kwargs)
        with open("cache.bin", "wb") as h:
            pickle.dump(r, h)  # manual: result-escapes
        return r

    return inner
