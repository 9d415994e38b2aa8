HANDLERS = {}


def register(name):
    def wrap(f):
        HANDLERS[name] = f
        return f

    return wrap


def get(name):
    return HANDLERS[name]
