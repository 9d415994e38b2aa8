from abc import ABC, abstractmethod

from openai import OpenAI

from registry import named, register


class Provider(ABC):
    name = ""

    @abstractmethod
    def generate(self, messages, tools=None): ...


@named("canned")
class Canned(Provider):
    def generate(self, messages, tools=None):
        return "I have nothing to say."


@register
class Remote(Provider):
    name = "openai"

    def __init__(self, model="gpt-4.1"):
        self.model = model
        self.client = OpenAI()

    def generate(self, messages, tools=None):
        completion = self.client.chat.completions.create(
            model=self.model, messages=messages, tools=tools, max_tokens=50
        )
        for call in completion.choices[0].message.tool_calls or []:
            return f"{call.function.name}({call.function.arguments})"
        return completion.choices[0].message.content
# ---- after ----
from abc import ABC, abstractmethod

from openai import OpenAI

from registry import named, register


class Provider(ABC):
    name = ""

    @abstractmethod
    def generate(self, messages, tools=None): ...


@named("canned")
class Canned(Provider):
    def generate(self, messages, tools=None):
        return "I have nothing to say."


@register
class Remote(Provider):
    name = "openai"

    def __init__(self, model="gpt-4.1"):
        self.model = model
        self.client = OpenAI()

    def generate(self, messages, tools=None):
        response = self.client.responses.create(
            model=self.model, input=messages, tools=tools or [], max_output_tokens=50
        )
        for call in [item for item in response.output if item.type == "function_call"]:
            return f"{call.name}({call.arguments})"
        return response.output_text
