from openai import OpenAI


class Assistant:
    def __init__(self, client: OpenAI):
        self.client = client

    def ask(self, question: str) -> str:
        completion = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        if completion.choices[0].finish_reason == "length":
            return "too long"
        return completion.choices[0].message.content or ""
# ---- after ----
from openai import OpenAI


class Assistant:
    def __init__(self, client: OpenAI):
        self.client = client

    def ask(self, question: str) -> str:
        response = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": question}]
        )
        if (
            response.incomplete_details is not None
            and response.incomplete_details.reason == "max_output_tokens"
        ):
            return "too long"
        return response.output_text or ""
