from registry import get
import handlers

print(get("ask")("hi").choices[0].message.content)
# ---- after ----
from registry import get
import handlers

print(get("ask")("hi").output_text)
