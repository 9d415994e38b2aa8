# options: --azure-v1
import asyncio
import os
from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import AsyncAzureOpenAI

client = AsyncAzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    azure_ad_token_provider=get_bearer_token_provider(DefaultAzureCredential(), "x"),
    api_version="2024-02-01",  # manual: azure-api-version
)


async def main():
    r = await client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
    print(r.choices[0].message.content)


asyncio.run(main())
