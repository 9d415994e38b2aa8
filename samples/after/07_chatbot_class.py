from openai import OpenAI


class Chatbot:
    """A chat that remembers what was said."""

    def __init__(self, system_prompt, model="gpt-4o-mini"):
        self.client = OpenAI()
        self.model = model
        self.history = [{"role": "system", "content": system_prompt}]

    def ask(self, question):
        self.history.append({"role": "user", "content": question})
        response = self.client.responses.create(
            model=self.model,
            input=self.history,
        )
        answer = response.output_text
        self.history.append({"role": "assistant", "content": answer})
        return answer

    def reset(self):
        self.history = self.history[:1]


bot = Chatbot("You are a patient maths teacher.")
print(bot.ask("What is a prime number?"))
print(bot.ask("Is one of them even?"))
bot.reset()
print(bot.ask("Say hello."))
print(len(bot.history), "messages")
