from openai import OpenAI

client = OpenAI()


class LLM:
    def __init__(self, model, json_mode=False):
        self.model = model
        self.json_mode = json_mode

    def __call__(self, prompt, schema=None):
        kwargs = {}
        if schema is not None:
            kwargs["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "out", "schema": schema, "strict": True},
            }
        elif self.json_mode:
            kwargs["response_format"] = {"type": "json_object"}
        r = client.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": prompt}], **kwargs
        )
        return r.choices[0].message.content


S = {
    "type": "object",
    "properties": {"a": {"type": "integer"}},
    "required": ["a"],
    "additionalProperties": False,
}
print(LLM("gpt-4o")("hi json"))
print(LLM("gpt-4o", True)("hi json"))
print(LLM("gpt-4o")("hi json", S))
