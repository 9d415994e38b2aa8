import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
calls = {}
for chunk in stream:
    delta = chunk.choices[0].delta
    if delta.content:
        print(delta.content, end="")
    for call in delta.tool_calls or []:
        if call.index not in calls:
            calls[call.index] = {"id": call.id, "name": call.function.name, "arguments": ""}
        calls[call.index]["arguments"] += call.function.arguments
for call in calls.values():
    print(call["name"], call["arguments"])
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]
stream = client.responses.create(model="gpt-4o", input=messages, tools=tools, stream=True)
calls = {}
for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
    elif (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        calls[event.output_index] = {"id": event.item.call_id, "name": event.item.name, "arguments": ""}
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
for call in calls.values():
    print(call["name"], call["arguments"])
