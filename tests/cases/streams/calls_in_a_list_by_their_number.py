import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
calls = []
for chunk in stream:
    for call in chunk.choices[0].delta.tool_calls or []:
        while len(calls) <= call.index:
            calls.append("")
        calls[call.index] += call.function.arguments
print(calls)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]
stream = client.responses.create(model="gpt-4o", input=messages, tools=tools, stream=True)
calls = {}
for event in stream:
    if (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        calls[event.output_index] = ""
    elif event.type == "response.function_call_arguments.delta":
        calls[event.output_index] += event.delta
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
print(list(calls.values()))
