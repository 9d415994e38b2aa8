from llm import ask

d = {"a": ask("hi"), "b": ask("ho")}
for k, v in d.items():
    print(k, v.choices[0].message.content)
print(d["a"].usage.total_tokens)
# ---- after ----
from llm import ask

d = {"a": ask("hi"), "b": ask("ho")}
for k, v in d.items():
    print(k, v.output_text)
print(d["a"].usage.total_tokens)
