import openai


class Bot:
    def __init__(self, streaming):
        self.client = openai.OpenAI()
        self.streaming = streaming

    def ask(self, question):
        answer = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}], stream=self.streaming
        )
        if not self.streaming:
            return answer.choices[0].message.content
        return self.collect(answer)

    def collect(self, stream):
        text = ""
        for chunk in stream:
            text += chunk.choices[0].delta.content or ""
        return text


print(Bot(True).ask("Hi") == Bot(False).ask("Hi"))
# ---- after ----
import openai


class Bot:
    def __init__(self, streaming):
        self.client = openai.OpenAI()
        self.streaming = streaming

    def ask(self, question):
        answer = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": question}], stream=self.streaming
        )
        if not self.streaming:
            return answer.output_text
        return self.collect(answer)

    def collect(self, stream):
        text = ""
        for event in stream:
            if event.type == "response.output_text.delta":
                text += event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )
        return text


print(Bot(True).ask("Hi") == Bot(False).ask("Hi"))
