from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "save",
            "parameters": {"type": "object", "properties": {"text": {"type": "string"}}},
        },
    }
]


def call(prompt, force=None):
    if force is None:
        choice = "auto"
    elif force in ("none", "required"):
        choice = force
    else:
        choice = {"type": "function", "function": {"name": force}}
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
        tools=TOOLS,
        tool_choice=choice,
    )
    message = response.choices[0].message
    if message.tool_calls:
        for t in message.tool_calls:
            print(t.id is not None, t.type, t.function.name, t.function.arguments)
    else:
        print(message.content)


call("hi")
call("hi", force="save")
call("hi", force="required")
call("hi", force="none")
