import functools
import time

from openai import AsyncOpenAI, OpenAI, RateLimitError

client = OpenAI()
async_client = AsyncOpenAI()
kept = []


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        begin = time.monotonic()
        result = function(*args, **kwargs)
        print(f"{function.__name__} took {time.monotonic() - begin >= 0}")
        return result

    return wrapper


def retried(times=3):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            result = None
            for attempt in range(times):
                try:
                    result = function(*args, **kwargs)
                    break
                except RateLimitError:
                    if attempt == times - 1:
                        raise
            return result

        @functools.wraps(function)
        async def async_wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await function(*args, **kwargs)
                except RateLimitError:
                    if attempt == times - 1:
                        raise

        return async_wrapper if function.__name__.startswith("a") else wrapper

    return decorate


def insistent(times):
    def decorate(function):
        async def wrapper(self, *args, **kwargs):
            for _ in range(times):
                try:
                    return await function(self, *args, **kwargs)
                except RateLimitError:
                    continue

        return wrapper

    return decorate


def kept_in_a_list(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        kept.append(result)
        return result

    return wrapper


@timed
def complete(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages)


@timed
def count(words):
    return len(words.split())


class Desk:
    @insistent(2)
    async def complete(self, messages, temperature=0.5):
        return await async_client.chat.completions.create(
            model="gpt-4o", messages=messages, temperature=temperature
        )

    async def answer(self, question):
        completion = await self.complete([{"role": "user", "content": question}], temperature=0)
        return completion.choices[0].message.content


@retried(times=2)
def chosen(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages)


@kept_in_a_list
def remembered(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages)


def answer(question):
    messages = [{"role": "user", "content": question}]
    first = complete(messages).choices[0].message.content
    second = chosen(messages).choices[0].message.content
    third = remembered(messages).choices[0].message.content
    return count(first), second, third, len(kept)


if __name__ == "__main__":
    print(answer("Hi"))
# ---- after ----
import functools
import time

from openai import AsyncOpenAI, OpenAI, RateLimitError

client = OpenAI()
async_client = AsyncOpenAI()
kept = []


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        begin = time.monotonic()
        result = function(*args, **kwargs)
        print(f"{function.__name__} took {time.monotonic() - begin >= 0}")
        return result

    return wrapper


def retried(times=3):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            result = None
            for attempt in range(times):
                try:
                    result = function(*args, **kwargs)
                    break
                except RateLimitError:
                    if attempt == times - 1:
                        raise
            return result

        @functools.wraps(function)
        async def async_wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await function(*args, **kwargs)
                except RateLimitError:
                    if attempt == times - 1:
                        raise

        return async_wrapper if function.__name__.startswith("a") else wrapper

    return decorate


def insistent(times):
    def decorate(function):
        async def wrapper(self, *args, **kwargs):
            for _ in range(times):
                try:
                    return await function(self, *args, **kwargs)
                except RateLimitError:
                    continue

        return wrapper

    return decorate


def kept_in_a_list(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        kept.append(result)
        return result

    return wrapper


@timed
def complete(messages):
    return client.responses.create(model="gpt-4o", input=messages)


@timed
def count(words):
    return len(words.split())


class Desk:
    @insistent(2)
    async def complete(self, messages, temperature=0.5):
        return await async_client.responses.create(
            model="gpt-4o", input=messages, temperature=temperature
        )

    async def answer(self, question):
        response = await self.complete([{"role": "user", "content": question}], temperature=0)
        return response.output_text


@retried(times=2)
def chosen(messages):
    return client.responses.create(model="gpt-4o", input=messages)


@kept_in_a_list
def remembered(messages):
    return client.responses.create(model="gpt-4o", input=messages)


def answer(question):
    messages = [{"role": "user", "content": question}]
    first = complete(messages).output_text
    second = chosen(messages).output_text
    third = remembered(messages).output_text
    return count(first), second, third, len(kept)


if __name__ == "__main__":
    print(answer("Hi"))
