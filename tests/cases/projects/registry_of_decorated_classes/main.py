import providers
from registry import get

TOOLS = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]

for name in ("canned", "openai"):
    print(get(name).generate([{"role": "user", "content": "Which weather?"}], TOOLS))
print(get("openai", model="gpt-4.1-mini").generate([{"role": "user", "content": "Hello"}], TOOLS))
# ---- after ----
import providers
from registry import get

TOOLS = [{"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {}}, "strict": False}]

for name in ("canned", "openai"):
    print(get(name).generate([{"role": "user", "content": "Which weather?"}], TOOLS))
print(get("openai", model="gpt-4.1-mini").generate([{"role": "user", "content": "Hello"}], TOOLS))
