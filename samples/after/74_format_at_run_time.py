from openai import OpenAI

client = OpenAI()


class LLM:
    def __init__(self, model, json_mode=False):
        self.model = model
        self.json_mode = json_mode

    def __call__(self, prompt, schema=None):
        kwargs = {}
        if schema is not None:
            kwargs["text"] = {
                "format": {
                    "type": "json_schema",
                    "name": "out",
                    "schema": schema,
                    "strict": True,
                },
            }
        elif self.json_mode:
            kwargs["text"] = {"format": {"type": "json_object"}}
        r = client.responses.create(
            model=self.model, input=[{"role": "user", "content": prompt}], **kwargs
        )
        return r.output_text


S = {
    "type": "object",
    "properties": {"a": {"type": "integer"}},
    "required": ["a"],
    "additionalProperties": False,
}
print(LLM("gpt-4o")("hi json"))
print(LLM("gpt-4o", True)("hi json"))
print(LLM("gpt-4o")("hi json", S))
