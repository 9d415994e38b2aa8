import openai

client = openai.OpenAI()
TOOLS = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]


def turn(messages):
    stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, stream=True)
    text, calls = "", []
    for chunk in stream:
        delta = chunk.choices[0].delta
        text += delta.content or ""
        for call in delta.tool_calls or []:
            while len(calls) <= call.index:
                calls.append({"id": "", "arguments": ""})
            calls[call.index]["id"] += call.id or ""
            calls[call.index]["arguments"] += call.function.arguments or ""
    return text, calls


text, calls = turn([{"role": "user", "content": "What is the weather in Oslo?"}])
print(text, len(calls), calls)
# ---- after ----
import openai

client = openai.OpenAI()
TOOLS = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]


def turn(messages):
    stream = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, stream=True)
    text, calls = "", {}
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
        elif (
            event.type == "response.output_item.added"
            and event.item.type == "function_call"
        ):
            calls[event.output_index] = {"id": "", "arguments": ""}
            calls[event.output_index]["id"] += event.item.call_id
        elif event.type == "response.function_call_arguments.delta":
            calls[event.output_index]["arguments"] += event.delta
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
    return text, list(calls.values())


text, calls = turn([{"role": "user", "content": "What is the weather in Oslo?"}])
print(text, len(calls), calls)
