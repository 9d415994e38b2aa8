import json

from openai import OpenAI


class Desk:
    def __init__(self):
        self.client = OpenAI()
        self.services = {"translate": self.translate}

    def translate(self, text, language="English"):
        completion = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": f"{text}\nIn {language}, please."}]
        )
        return completion.choices[0].message.content

    def serve(self, order):
        wanted = json.loads(order)
        return self.services[wanted["service"]](**wanted["details"])


class Relay:
    def ask(self, client, text):
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": text}]
        )
        return completion.choices[0].message.content  # manual: result-mixed

    def serve(self, order):
        return self.ask(**json.loads(order))


Relay().ask(OpenAI(), "Good morning")
# ---- after ----
import json

from openai import OpenAI


class Desk:
    def __init__(self):
        self.client = OpenAI()
        self.services = {"translate": self.translate}

    def translate(self, text, language="English"):
        response = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": f"{text}\nIn {language}, please."}]
        )
        return response.output_text

    def serve(self, order):
        wanted = json.loads(order)
        return self.services[wanted["service"]](**wanted["details"])


class Relay:
    def ask(self, client, text):
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": text}]
        )
        return completion.choices[0].message.content  # manual: result-mixed

    def serve(self, order):
        return self.ask(**json.loads(order))


Relay().ask(OpenAI(), "Good morning")
