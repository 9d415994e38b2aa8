from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "save",
        "parameters": {"type": "object", "properties": {"text": {"type": "string"}}},
        "strict": False,
    }
]


def call(prompt, force=None):
    if force is None:
        choice = "auto"
    elif force in ("none", "required"):
        choice = force
    else:
        choice = {"type": "function", "name": force}
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": prompt}],
        tools=TOOLS,
        tool_choice=choice,
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if tool_calls:
        for t in tool_calls:
            print(t.call_id is not None, "function", t.name, t.arguments)
    else:
        print(response.output_text)


call("hi")
call("hi", force="save")
call("hi", force="required")
call("hi", force="none")
