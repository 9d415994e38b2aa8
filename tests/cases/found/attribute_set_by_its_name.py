from openai import OpenAI

client = OpenAI()


class Settings:
    tools = None


settings = Settings()
setattr(settings, "tools", [{"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {}}}}])
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], tools=settings.tools
)
print(response.choices[0].message.tool_calls[0].function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Settings:
    tools = None


settings = Settings()
setattr(settings, "tools", [{"type": "function", "name": "lookup", "parameters": {"type": "object", "properties": {}}, "strict": False}])
response = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "Hello"}], tools=settings.tools or []
)
print([item for item in response.output if item.type == "function_call"][0].name)
