import asyncio
import os

from openai import AsyncAzureOpenAI


async def main():
    client = AsyncAzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_version="preview")
    completion = await client.chat.completions.create(model="chat", messages=[{"role": "user", "content": "Hi"}])
    print(completion.choices[0].message.content)


if __name__ == "__main__":
    asyncio.run(main())
# ---- after ----
import asyncio
import os

from openai import AsyncAzureOpenAI


async def main():
    client = AsyncAzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_version="preview")
    response = await client.responses.create(model="chat", input=[{"role": "user", "content": "Hi"}])
    print(response.output_text)


if __name__ == "__main__":
    asyncio.run(main())
