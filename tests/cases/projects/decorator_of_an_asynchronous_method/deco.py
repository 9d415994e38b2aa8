import functools, asyncio


def limited(n):
    def decorate(f):
        @functools.wraps(f)
        async def inner(self, *args, **kwargs):
            async with self.lock:
                result = await f(self, *args, **kwargs)
            return result

        return inner

    return decorate
