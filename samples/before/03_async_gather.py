import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()

LANGUAGES = ["French", "German", "Japanese"]


async def translate(text: str, language: str) -> str:
    completion = await client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Translate everything you get into {language}."},
            {"role": "user", "content": text},
        ],
    )
    return completion.choices[0].message.content.strip()


async def main() -> None:
    text = "The early bird catches the worm."
    translations = await asyncio.gather(*[translate(text, language) for language in LANGUAGES])
    for language, translation in zip(LANGUAGES, translations):
        print(f"{language}: {translation}")


asyncio.run(main())
