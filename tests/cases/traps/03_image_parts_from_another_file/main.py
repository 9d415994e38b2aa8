import sys

from llm import ask

url = sys.argv[1] if len(sys.argv) > 1 else "https://example.com/a.png"
print(ask([{"role": "user", "content": [{"type": "image_url", "image_url": {"url": url}}]}]))
# ---- after ----
import sys

from llm import ask

url = sys.argv[1] if len(sys.argv) > 1 else "https://example.com/a.png"
print(ask([{"role": "user", "content": [{"type": "input_image", "image_url": url, "detail": "auto"}]}]))
