from openai import OpenAI

client = OpenAI()


class Chat:
    def __init__(self):
        self.history = []

    def ask(self, text, url=None):
        content = [{"type": "text", "text": text}]
        if url:
            content.append({"type": "image_url", "image_url": {"url": url}})
        self.history.append({"role": "user", "content": content})
        r = client.chat.completions.create(model="gpt-4o", messages=self.history)
        answer = r.choices[0].message.content
        self.history.append({"role": "assistant", "content": answer})
        return answer


chat = Chat()
print(chat.ask("What is this?", "https://example.com/cat.png"), chat.ask("And what colour?"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Chat:
    def __init__(self):
        self.history = []

    def ask(self, text, url=None):
        content = [{"type": "input_text", "text": text}]
        if url:
            content.append({"type": "input_image", "image_url": url, "detail": "auto"})
        self.history.append({"role": "user", "content": content})
        r = client.responses.create(model="gpt-4o", input=self.history)
        answer = r.output_text
        self.history.append({"role": "assistant", "content": answer})
        return answer


chat = Chat()
print(chat.ask("What is this?", "https://example.com/cat.png"), chat.ask("And what colour?"))
