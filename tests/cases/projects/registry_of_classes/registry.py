from providers import OpenAIProvider

REGISTRY = {"openai": OpenAIProvider}


def create(name):
    return REGISTRY[name]()
