import asyncio

from openai import AsyncOpenAI, OpenAI

client = OpenAI()
other = AsyncOpenAI()


class Answers:
    def __init__(self, questions):
        self.questions = questions

    def __iter__(self):
        return self

    def __next__(self):
        if not self.questions:
            raise StopIteration
        messages = [{"role": "user", "content": self.questions.pop()}]
        return client.chat.completions.create(model="gpt-4o", messages=messages)


class Later:
    def __init__(self, questions):
        self.questions = questions

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.questions:
            raise StopAsyncIteration
        messages = [{"role": "user", "content": self.questions.pop()}]
        return await other.chat.completions.create(model="gpt-4o", messages=messages)


async def main():
    async for answer in Later(["Hi", "Ho"]):
        print(answer.choices[0].message.content)


for answer in Answers(["Hi", "Ho"]):
    print(answer.choices[0].message.content)
asyncio.run(main())
# ---- after ----
import asyncio

from openai import AsyncOpenAI, OpenAI

client = OpenAI()
other = AsyncOpenAI()


class Answers:
    def __init__(self, questions):
        self.questions = questions

    def __iter__(self):
        return self

    def __next__(self):
        if not self.questions:
            raise StopIteration
        messages = [{"role": "user", "content": self.questions.pop()}]
        return client.responses.create(model="gpt-4o", input=messages)


class Later:
    def __init__(self, questions):
        self.questions = questions

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.questions:
            raise StopAsyncIteration
        messages = [{"role": "user", "content": self.questions.pop()}]
        return await other.responses.create(model="gpt-4o", input=messages)


async def main():
    async for answer in Later(["Hi", "Ho"]):
        print(answer.output_text)


for answer in Answers(["Hi", "Ho"]):
    print(answer.output_text)
asyncio.run(main())
