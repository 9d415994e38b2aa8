# options: --azure-v1
import os
from openai import AzureOpenAI, OpenAI


def make_client() -> AzureOpenAI | OpenAI:
    if os.getenv("USE_AZURE"):
        return AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_key=os.environ["K"], api_version="2024-02-01")
    return OpenAI()


client = make_client()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
print(r.choices[0].message.content)
# ---- after ----
import os
from openai import OpenAI


def make_client() -> OpenAI:
    if os.getenv("USE_AZURE"):
        return OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/", api_key=os.environ["K"])
    return OpenAI()


client = make_client()
r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "hi"}])
print(r.output_text)
