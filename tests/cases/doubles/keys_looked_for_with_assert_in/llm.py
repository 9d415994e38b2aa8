from openai import OpenAI


class LLMService:
    def __init__(self, api_key=None):
        self.client = OpenAI(api_key=api_key)
        self.model = "gpt-4o"

    def summarize(self, text):
        response = self.client.chat.completions.create(
            model=self.model,
            messages=[
                {"role": "system", "content": "Summarize."},
                {"role": "user", "content": text},
            ],
            max_tokens=150,
            temperature=0.3,
        )
        return response.choices[0].message.content.strip()
# ---- after ----
from openai import OpenAI


class LLMService:
    def __init__(self, api_key=None):
        self.client = OpenAI(api_key=api_key)
        self.model = "gpt-4o"

    def summarize(self, text):
        response = self.client.responses.create(
            model=self.model,
            input=[
                {"role": "system", "content": "Summarize."},
                {"role": "user", "content": text},
            ],
            max_output_tokens=150,
            temperature=0.3,
        )
        return response.output_text.strip()
