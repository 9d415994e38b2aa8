import llm

picture = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
ask = vars(llm)["ask"]
print(ask([{"role": "user", "content": [{"type": "text", "text": "What is this?"}, picture]}]))
