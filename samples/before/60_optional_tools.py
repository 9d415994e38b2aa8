from openai import OpenAI

client = OpenAI()


def llm(prompt, tools=None, tool_choice=None, model="gpt-4o", **extra):
    params = {"model": model, "messages": [{"role": "user", "content": prompt}]}
    if tools:
        params["tools"] = tools
        params["tool_choice"] = tool_choice or "auto"
    params.update(extra)
    resp = client.chat.completions.create(**params)
    msg = resp.choices[0].message
    if msg.tool_calls:
        return [(c.function.name, c.function.arguments) for c in msg.tool_calls]
    return msg.content


ADD = {
    "type": "function",
    "function": {
        "name": "add",
        "parameters": {"type": "object", "properties": {"a": {"type": "integer"}}},
    },
}
print(llm("hello"))
print(llm("add", tools=[ADD], temperature=0.2))
