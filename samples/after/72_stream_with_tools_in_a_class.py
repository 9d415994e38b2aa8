import json

import openai
from openai import OpenAI


class StreamingAgent:
    def __init__(self):
        self.client = OpenAI()
        self.messages = [{"role": "system", "content": "You add."}]

    def add(self, a, b):
        return a + b

    def chat(self, text):
        self.messages.append({"role": "user", "content": text})
        while True:
            stream = self.client.responses.create(
                model="gpt-4o",
                input=self.messages,
                tools=[
                    {
                        "type": "function",
                        "name": "add",
                        "description": "adds",
                        "parameters": {
                            "type": "object",
                            "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
                            "required": ["a", "b"],
                        },
                        "strict": False,
                    }
                ],
                stream=True,
            )
            content = ""
            calls = {}
            for event in stream:
                if event.type == "response.output_text.delta":
                    content += event.delta
                    yield event.delta
                elif (
                    event.type == "response.output_item.added"
                    and event.item.type == "function_call"
                ):
                    calls[event.output_index] = {"id": "", "function": {"name": "", "arguments": ""}}
                    call = calls[event.output_index]
                    call["id"] = event.item.call_id
                    call["function"]["name"] += event.item.name
                elif event.type == "response.function_call_arguments.delta":
                    call = calls[event.output_index]
                    call["function"]["arguments"] += event.delta
                elif event.type == "error":
                    raise openai.APIError(
                        event.message,
                        request=stream.response.request,
                        body=event.to_dict(),
                    )
                elif event.type == "response.failed" and event.response.error:
                    raise openai.APIError(
                        event.response.error.message,
                        request=stream.response.request,
                        body=event.response.error.to_dict(),
                    )
            if not calls:
                self.messages.append({"role": "assistant", "content": content})
                return
            if content:
                self.messages.append({"role": "assistant", "content": content})
            self.messages.extend(
                [
                        {"call_id": c["id"], "type": "function_call", **c["function"]}
                        for c in calls.values()
                    ]
            )
            for c in calls.values():
                args = json.loads(c["function"]["arguments"])
                self.messages.append(
                    {"type": "function_call_output", "call_id": c["id"], "output": str(self.add(**args))}
                )


agent = StreamingAgent()
for token in agent.chat("1+2"):
    print(token, end="|")
print()
