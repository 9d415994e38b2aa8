# options: --azure-v1
import os
from azure.identity import DefaultAzureCredential, get_bearer_token_provider
import openai

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = openai.AzureOpenAI(
    api_version=os.environ["AZURE_OPENAI_VERSION"],
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    azure_ad_token_provider=token_provider,
)
r = client.chat.completions.create(
    model=os.environ["DEPLOYMENT"], messages=[{"role": "user", "content": "hi"}]
)
print(r.choices[0].message.content)
# ---- after ----
import os
from azure.identity import DefaultAzureCredential, get_bearer_token_provider
import openai

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = openai.OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=token_provider,
)
r = client.responses.create(
    model=os.environ["DEPLOYMENT"], input=[{"role": "user", "content": "hi"}]
)
print(r.output_text)
