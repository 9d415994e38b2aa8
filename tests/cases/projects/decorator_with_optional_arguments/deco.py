import functools


def timed(f=None, *, label=""):
    def decorate(g):
        @functools.wraps(g)
        def inner(*args, **kwargs):
            print(label)
            return g(*args, **kwargs)

        return inner

    return decorate(f) if f is not None else decorate
