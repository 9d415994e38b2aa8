import openai
from openai import OpenAI


class Model:
    def __init__(self):
        self.client = OpenAI()
        self.messages = []

    def __call__(self, prompt, **options):
        self.messages += [{"role": "user", "content": prompt}]
        answer = ""
        for text in self._stream(**options):
            answer += text
        self.messages += [{"role": "assistant", "content": answer}]
        return answer

    def _stream(self, **options):
        options.setdefault("model", "gpt-4o")
        options.setdefault("temperature", 0.7)
        with self.client.responses.create(input=self.messages, stream=True, **options) as stream:
            for event in stream:
                if event.type == "response.output_text.delta":
                    yield event.delta
                elif event.type == "error":
                    raise openai.APIError(
                        event.message,
                        request=stream.response.request,
                        body=event.to_dict(),
                    )
                elif event.type == "response.failed" and event.response.error:
                    raise openai.APIError(
                        event.response.error.message,
                        request=stream.response.request,
                        body=event.response.error.to_dict(),
                    )


model = Model()
print(model("Hello"))
print(model("Again", temperature=0))
