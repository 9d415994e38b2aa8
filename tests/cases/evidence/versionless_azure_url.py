import os

from openai import OpenAI

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
client = OpenAI(base_url=f"{endpoint}/openai/v1/", api_key=os.environ["AZURE_OPENAI_API_KEY"])
completion = client.chat.completions.create(model="chat", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
import os

from openai import OpenAI

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
client = OpenAI(base_url=f"{endpoint}/openai/v1/", api_key=os.environ["AZURE_OPENAI_API_KEY"])
response = client.responses.create(model="chat", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
