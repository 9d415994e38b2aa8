# options: --azure-v1
from openai import AzureOpenAI

client = AzureOpenAI(api_version="2024-02-01")
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
print(r.choices[0].message.content)
# ---- after ----
import os

from openai import OpenAI

client = OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/", api_key=os.environ["AZURE_OPENAI_API_KEY"])
r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "hi"}])
print(r.output_text)
