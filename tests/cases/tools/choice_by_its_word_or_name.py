from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "save", "parameters": {"type": "object", "properties": {}}}}]


def ask(question, force=None):
    if force is None:
        choice = "auto"
    elif force in ("none", "required"):
        choice = force
    else:
        choice = {"type": "function", "function": {"name": force}}
    r = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], tools=TOOLS, tool_choice=choice
    )
    return [call.function.name for call in r.choices[0].message.tool_calls or []]


print(ask("Hi"), ask("Hi", "save"), ask("Hi", "required"), ask("Hi", force="none"))
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "save", "parameters": {"type": "object", "properties": {}}, "strict": False}]


def ask(question, force=None):
    if force is None:
        choice = "auto"
    elif force in ("none", "required"):
        choice = force
    else:
        choice = {"type": "function", "name": force}
    r = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], tools=TOOLS, tool_choice=choice
    )
    return [call.name for call in r.output if call.type == "function_call"]


print(ask("Hi"), ask("Hi", "save"), ask("Hi", "required"), ask("Hi", force="none"))
