from openai.resources.chat.completions import Completions

original = Completions.create


def traced(self, **kwargs):
    print(kwargs["model"])
    return original(self, **kwargs)


setattr(Completions, "create", traced)  # manual: intercepted
