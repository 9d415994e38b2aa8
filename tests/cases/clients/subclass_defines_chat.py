from openai import OpenAI


class Recorder(OpenAI):
    @property
    def chat(self):  # manual: intercepted
        print("chat is used")
        return super().chat


client = Recorder()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
