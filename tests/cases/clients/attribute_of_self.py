import os

import openai


class Translator:
    def __init__(self, language):
        self._language = language
        self._llm = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])

    def translate(self, text):
        completion = self._llm.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": f"{self._language}: {text}"}],
        )
        return completion.choices[0].message.content


print(Translator("Dutch").translate("good morning"))
# ---- after ----
import os

import openai


class Translator:
    def __init__(self, language):
        self._language = language
        self._llm = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])

    def translate(self, text):
        response = self._llm.responses.create(
            model="gpt-4o",
            input=[{"role": "user", "content": f"{self._language}: {text}"}],
        )
        return response.output_text


print(Translator("Dutch").translate("good morning"))
