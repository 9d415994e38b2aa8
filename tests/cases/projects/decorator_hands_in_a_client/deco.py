import functools
from openai import OpenAI


def with_client(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(OpenAI(), *args, **kwargs)

    return inner
