# equivalence: entry
import os

from openai import OpenAI

USAGE = """
$ OPENAI_BASE_URL=http://localhost:8787/v1 python app.py
"""

# os.environ["OPENAI_BASE_URL"] = "http://localhost:8787/v1"
print(USAGE, os.getenv("OPENAI_BASE_URL"))
client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
# equivalence: entry
import os

from openai import OpenAI

USAGE = """
$ OPENAI_BASE_URL=http://localhost:8787/v1 python app.py
"""

# os.environ["OPENAI_BASE_URL"] = "http://localhost:8787/v1"
print(USAGE, os.getenv("OPENAI_BASE_URL"))
client = OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
