from openai import OpenAI

client = OpenAI()


def llm(prompt, tools=None, tool_choice=None, model="gpt-4o", **extra):
    params = {"model": model, "input": [{"role": "user", "content": prompt}]}
    if tools:
        params["tools"] = tools
        params["tool_choice"] = tool_choice or "auto"
    params.update(extra)
    resp = client.responses.create(**params)
    tool_calls = [item for item in resp.output if item.type == "function_call"]
    if tool_calls:
        return [(c.name, c.arguments) for c in tool_calls]
    return resp.output_text


ADD = {
    "type": "function",
    "name": "add",
    "parameters": {"type": "object", "properties": {"a": {"type": "integer"}}},
    "strict": False,
}
print(llm("hello"))
print(llm("add", tools=[ADD], temperature=0.2))
