from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]

completion = client.chat.completions.create(
    model="gpt-4.1",
    messages=[{"role": "user", "content": "Shall I take an umbrella?"}],
    tools=tools,
)
if completion.choices[0].finish_reason == "stop":
    print("answered:", completion.choices[0].message.content)
else:
    print("more is to be done first")
# ---- after ----
from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]

response = client.responses.create(
    model="gpt-4.1",
    input=[{"role": "user", "content": "Shall I take an umbrella?"}],
    tools=tools,
)
if (
    response.status == "completed"
    and not any(item.type == "function_call" for item in response.output)
):
    print("answered:", response.output_text)
else:
    print("more is to be done first")
