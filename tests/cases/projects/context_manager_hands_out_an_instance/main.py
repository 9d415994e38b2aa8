from ctx import session

with session() as s:
    r = s.ask("hi")
print(r.choices[0].message.content)
# ---- after ----
from ctx import session

with session() as s:
    r = s.ask("hi")
print(r.output_text)
