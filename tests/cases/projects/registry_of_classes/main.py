from registry import create

p = create("openai")
print(p.complete("hi").choices[0].message.content)
# ---- after ----
from registry import create

p = create("openai")
print(p.complete("hi").output_text)
