from typing import Iterable, List, Optional, Union
from openai import OpenAI
from openai.types.chat import (
    ChatCompletion,
    ChatCompletionMessage,
    ChatCompletionMessageParam,
    ChatCompletionMessageToolCall,
    ChatCompletionToolParam,
    ChatCompletionUserMessageParam,
)
from openai.types.chat.chat_completion import Choice


def user(text: str) -> ChatCompletionUserMessageParam:
    return {"role": "user", "content": text}


def first_choice(completion: ChatCompletion) -> Choice:
    return completion.choices[0]


def text_of(message: ChatCompletionMessage) -> str:
    return message.content or ""


def calls_of(message: ChatCompletionMessage) -> List[ChatCompletionMessageToolCall]:
    return list(message.tool_calls or [])


TOOLS: List[ChatCompletionToolParam] = [
    {
        "type": "function",
        "function": {"name": "ring", "description": "Ring the bell", "parameters": {"type": "object", "properties": {}}},
    }
]


class Bell:
    def __init__(self, client: OpenAI, tools: Optional[Iterable[ChatCompletionToolParam]] = None) -> None:
        self.client = client
        self.tools = list(tools or TOOLS)

    def once(self, messages: List[ChatCompletionMessageParam]) -> Union[str, List[str]]:
        completion = self.client.chat.completions.create(model="gpt-4o", messages=messages, tools=self.tools)
        choice = first_choice(completion)
        calls = calls_of(choice.message)
        if calls:
            return [call.function.name for call in calls]
        return text_of(choice.message)


bell = Bell(OpenAI())
print(bell.once([user("ring")]))
print(bell.once([user("no [[text silence]]")]))
# ---- after ----
from typing import Iterable, List, Optional, Union
from openai import OpenAI
from openai.types.responses import (
    FunctionToolParam,
    Response,
    ResponseFunctionToolCall,
    ResponseInputItemParam,
    ResponseInputParam,
)


def user(text: str) -> ResponseInputItemParam:
    return {"role": "user", "content": text}


def first_choice(completion: Response) -> Response:
    return completion


def text_of(message: Response) -> str:
    return message.output_text or ""


def calls_of(message: Response) -> List[ResponseFunctionToolCall]:
    return [item for item in message.output if item.type == "function_call"]


TOOLS: List[FunctionToolParam] = [
    {
        "type": "function",
        "name": "ring",
        "description": "Ring the bell",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    }
]


class Bell:
    def __init__(self, client: OpenAI, tools: Optional[Iterable[FunctionToolParam]] = None) -> None:
        self.client = client
        self.tools = list(tools or TOOLS)

    def once(self, messages: ResponseInputParam) -> Union[str, List[str]]:
        response = self.client.responses.create(model="gpt-4o", input=messages, tools=self.tools)
        choice = first_choice(response)
        calls = calls_of(choice)
        if calls:
            return [call.name for call in calls]
        return text_of(choice)


bell = Bell(OpenAI())
print(bell.once([user("ring")]))
print(bell.once([user("no [[text silence]]")]))
