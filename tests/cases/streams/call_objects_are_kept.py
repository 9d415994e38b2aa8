import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
calls = {}
for chunk in stream:
    for tool_call in chunk.choices[0].delta.tool_calls or []:
        index = tool_call.index
        if index not in calls:
            calls[index] = tool_call
        calls[index].function.arguments += tool_call.function.arguments
for call in calls.values():
    print(call.id, call.function.name, call.function.arguments)
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
        index = event.output_index
        calls[index] = event.item
    elif event.type == "response.function_call_arguments.delta":
        index = event.output_index
        calls[index].arguments += event.delta
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
    print(call.call_id, call.name, call.arguments)
