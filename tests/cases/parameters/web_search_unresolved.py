import json
import sys

from openai import OpenAI

client = OpenAI()
options = json.loads(sys.argv[1])
r = client.chat.completions.create(model="gpt-5.5", messages=[{"role": "user", "content": "News?"}], web_search_options=options)  # manual: search-model
print(r.choices[0].message.content)
