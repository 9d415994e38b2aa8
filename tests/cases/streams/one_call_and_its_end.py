import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
name, arguments = "", ""
for chunk in stream:
    choice = chunk.choices[0]
    if choice.delta.tool_calls:
        function = choice.delta.tool_calls[0].function
        if function.name:
            name = function.name
        if function.arguments:
            arguments += function.arguments
    elif choice.finish_reason == "tool_calls":
        print(name, arguments)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]
stream = client.responses.create(model="gpt-4o", input=messages, tools=tools, stream=True)
name, arguments = "", ""
for event in stream:
    if (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        name = event.item.name
    elif event.type == "response.function_call_arguments.delta":
        arguments += event.delta
    elif event.type == "response.completed" or event.type == "response.incomplete":
        if (
            event.response.status == "completed"
            and any(item.type == "function_call" for item in event.response.output)
        ):
            print(name, arguments)
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
