import functools, time


def retry(times=3):
    def decorate(f):
        @functools.wraps(f)
        def inner(self, *args, **kwargs):
            for i in range(times):
                try:
                    return f(self, *args, **kwargs)
                except ValueError:
                    time.sleep(0)
            raise RuntimeError

        return inner

    return decorate
