from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now"}}]
r = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "News?"}],
    web_search_options={},  # manual: search-model
    tools=TOOLS,
)
print(r.choices[0].message.content)
