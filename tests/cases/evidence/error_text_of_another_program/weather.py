# equivalence: entry
from openai import OpenAI

client = OpenAI()


class Weather:
    def run(self, town):
        completion = client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": f"What is the weather like in {town}?"}],
        )
        return completion.choices[0].message.content


if __name__ == "__main__":
    print(Weather().run("Oslo"))
# ---- after ----
# equivalence: entry
from openai import OpenAI

client = OpenAI()


class Weather:
    def run(self, town):
        response = client.responses.create(
            model="gpt-4o",
            input=[{"role": "user", "content": f"What is the weather like in {town}?"}],
        )
        return response.output_text


if __name__ == "__main__":
    print(Weather().run("Oslo"))
