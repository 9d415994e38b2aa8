from openai import OpenAI


class VisionChat:
    def __init__(self):
        self.client = OpenAI()
        self.messages = [{"role": "system", "content": "Look closely."}]

    def add_image(self, url, question):
        self.messages.append(
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": question},
                    {"type": "image_url", "image_url": {"url": url}},
                ],
            }
        )
        return self._run()

    def ask(self, question):
        self.messages.append({"role": "user", "content": question})
        return self._run()

    def _run(self):
        response = self.client.chat.completions.create(model="gpt-4o", messages=self.messages)
        answer = response.choices[0].message.content
        self.messages.append({"role": "assistant", "content": answer})
        return answer


chat = VisionChat()
print(chat.add_image("https://example.com/x.jpg", "what?"))
print(chat.ask("sure?"))
