import functools
import logging
import time

from openai import OpenAI, RateLimitError

logger = logging.getLogger("llm")
client = OpenAI(max_retries=0)


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            logger.info("%s took %.1f s", function.__name__, time.perf_counter() - start)

    return wrapper


def retry(times=3, exceptions=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    if attempt == times - 1:
                        raise
                    logger.warning("again after %s", error)

        return inner

    return decorate


@timed
@retry(times=2, exceptions=(RateLimitError,))
def complete(messages, **options):
    return client.chat.completions.create(model="gpt-4o", messages=messages, **options)


def answer(question):
    completion = complete([{"role": "user", "content": question}], temperature=0, max_tokens=64)
    return completion.choices[0].message.content


print(answer("Name a river."))
