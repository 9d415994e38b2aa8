PROVIDERS = {}


def register(cls):
    PROVIDERS[cls.name] = cls
    return cls


def named(name):
    def keep(cls):
        PROVIDERS[name] = cls
        return cls

    return keep


def get(name, **options):
    return PROVIDERS[name](**options)
