import openai
from openai import OpenAI


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, function):
        def again(*args, **kwargs):
            for attempt in range(self.times):
                try:
                    return function(*args, **kwargs)
                except openai.RateLimitError:
                    if attempt == self.times - 1:
                        raise

        return again


class Service:
    client = OpenAI(max_retries=0)

    @Retry(3)
    def ask(self, question, words=5, **options):
        messages = [{"role": "user", "content": question}]
        completion = self.client.chat.completions.create(model="gpt-4.1", messages=messages, **options)
        return " ".join(completion.choices[0].message.content.split()[:words])


print(Service().ask("Hello [[429 once]]", words=3, max_tokens=50))
# ---- after ----
import openai
from openai import OpenAI


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, function):
        def again(*args, **kwargs):
            for attempt in range(self.times):
                try:
                    return function(*args, **kwargs)
                except openai.RateLimitError:
                    if attempt == self.times - 1:
                        raise

        return again


class Service:
    client = OpenAI(max_retries=0)

    @Retry(3)
    def ask(self, question, words=5, **options):
        messages = [{"role": "user", "content": question}]
        response = self.client.responses.create(model="gpt-4.1", input=messages, **options)
        return " ".join(response.output_text.split()[:words])


print(Service().ask("Hello [[429 once]]", words=3, max_output_tokens=50))
