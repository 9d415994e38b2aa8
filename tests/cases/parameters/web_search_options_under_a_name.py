from openai import OpenAI

client = OpenAI()
SEARCH = {"user_location": {"type": "approximate", "approximate": {"city": "Lima"}}}
params = {"model": "gpt-5.5", "web_search_options": SEARCH}
r = client.chat.completions.create(messages=[{"role": "user", "content": "News?"}], **params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
SEARCH = {"user_location": {"type": "approximate", "city": "Lima"}}
params = {"model": "gpt-5.5", "tools": [{"type": "web_search", **SEARCH}], "tool_choice": "required"}
r = client.responses.create(input=[{"role": "user", "content": "News?"}], **params)
print(r.output_text)
