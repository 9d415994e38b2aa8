import functools


def timed(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        print("start", f.__name__, len(args))
        r = f(*args, **kwargs)
        print("done")
        return r

    return inner
