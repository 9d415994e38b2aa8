import functools
import openai


def retry(times=3, on=(openai.APIError,)):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            last = None
            for attempt in range(times):
                try:
                    return f(*args, **kwargs)
                except on as error:
                    last = error
            raise last

        return inner

    return decorate


def logged(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        print(f"calling {f.__name__} {args}")
        return f(*args, **kwargs)

    return inner
