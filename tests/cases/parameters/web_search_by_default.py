from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-5.5", messages=[{"role": "user", "content": "News?"}], web_search_options={})
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
r = client.responses.create(model="gpt-5.5", input=[{"role": "user", "content": "News?"}], tools=[{"type": "web_search"}], tool_choice="required")
print(r.output_text)
