from first import completion

print(completion.choices[0].message.content)
# ---- after ----
from first import completion

print(completion.output_text)
