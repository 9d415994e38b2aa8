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
                    {"type": "input_text", "text": question},
                    {"type": "input_image", "image_url": url, "detail": "auto"},
                ],
            }
        )
        return self._run()

    def ask(self, question):
        self.messages.append({"role": "user", "content": question})
        return self._run()

    def _run(self):
        response = self.client.responses.create(model="gpt-4o", input=self.messages)
        answer = response.output_text
        self.messages.append({"role": "assistant", "content": answer})
        return answer


chat = VisionChat()
print(chat.add_image("https://example.com/x.jpg", "what?"))
print(chat.ask("sure?"))
