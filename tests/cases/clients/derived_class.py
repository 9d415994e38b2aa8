# env: TEAM_KEY=test
import os

from openai import AsyncOpenAI, OpenAI


class TeamClient(OpenAI):
    def __init__(self, team, **kwargs):
        super().__init__(api_key=os.environ["TEAM_KEY"], max_retries=5, **kwargs)
        self.team = team

    def ask(self, question):
        completion = self.chat.completions.create(
            model="gpt-4o", user=self.team, messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content


class Quiet(AsyncOpenAI):
    pass


class Local(OpenAI):
    def __init__(self):
        super().__init__(base_url="http://localhost:8080/v1", api_key="none")  # skip: other-host


class Watched(OpenAI):
    def post(self, *args, **kwargs):  # manual: intercepted
        print("a request")
        return super().post(*args, **kwargs)


class Redirected(OpenAI):
    def __init__(self, region):
        super().__init__()
        self.base_url = f"https://{region}.llm.example/v1"  # unsafe: endpoint-unproven


def ask(question):
    client = TeamClient("research", timeout=30)
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content + client.ask(question)


async def ask_quietly(question):
    async with Quiet() as client:
        completion = await client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content


def ask_locally(question):
    completion = Local().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def ask_watched(question):
    completion = Watched().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def ask_elsewhere(question):
    completion = Redirected("eu").chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


if __name__ == "__main__":
    print(ask("Hi"))
# ---- after ----
# env: TEAM_KEY=test
import os

from openai import AsyncOpenAI, OpenAI


class TeamClient(OpenAI):
    def __init__(self, team, **kwargs):
        super().__init__(api_key=os.environ["TEAM_KEY"], max_retries=5, **kwargs)
        self.team = team

    def ask(self, question):
        response = self.responses.create(
            model="gpt-4o", user=self.team, input=[{"role": "user", "content": question}]
        )
        return response.output_text


class Quiet(AsyncOpenAI):
    pass


class Local(OpenAI):
    def __init__(self):
        super().__init__(base_url="http://localhost:8080/v1", api_key="none")  # skip: other-host


class Watched(OpenAI):
    def post(self, *args, **kwargs):  # manual: intercepted
        print("a request")
        return super().post(*args, **kwargs)


class Redirected(OpenAI):
    def __init__(self, region):
        super().__init__()
        self.base_url = f"https://{region}.llm.example/v1"  # unsafe: endpoint-unproven


def ask(question):
    client = TeamClient("research", timeout=30)
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return response.output_text + client.ask(question)


async def ask_quietly(question):
    async with Quiet() as client:
        response = await client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": question}]
        )
        return response.output_text


def ask_locally(question):
    completion = Local().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def ask_watched(question):
    completion = Watched().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def ask_elsewhere(question):
    completion = Redirected("eu").chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


if __name__ == "__main__":
    print(ask("Hi"))
