from .base import Backend
from .remote import Remote

__all__ = ["Backend", "Remote", "create"]


def create(name, **options):
    return Backend.registry[name](**options)
