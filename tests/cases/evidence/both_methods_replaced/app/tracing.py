from openai.resources.chat.completions import Completions
from openai.resources.responses import Responses


def traced(method):
    return lambda self, **kwargs: method(self, **kwargs)


Completions.create = traced(Completions.create)
Responses.create = traced(Responses.create)
