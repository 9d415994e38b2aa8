# options: --azure-v1
import os
from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_key="k", api_version="2024-02-01")
other = AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_key="k", api_version="2024-02-01", azure_deployment="emb")


def embed(text):
    return other.embeddings.create(model="x", input=text)


r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
print(r.choices[0].message.content)
# ---- after ----
import os
from openai import AzureOpenAI, OpenAI

client = OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/", api_key="k")
other = AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_key="k", api_version="2024-02-01", azure_deployment="emb")


def embed(text):
    return other.embeddings.create(model="x", input=text)


r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "hi"}])
print(r.output_text)
