from openai import OpenAI


class Search:
    def __init__(self, client: OpenAI):
        self.client = client

    def embed(self, text):
        return self.client.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding

    def answer(self, text):
        self.embed(text)
        completion = self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
        return completion.choices[0].message.content
# ---- after ----
from openai import OpenAI


class Search:
    def __init__(self, client: OpenAI):
        self.client = client

    def embed(self, text):
        return self.client.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding

    def answer(self, text):
        self.embed(text)
        response = self.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text}])
        return response.output_text
