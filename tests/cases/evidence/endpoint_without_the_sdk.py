import os

import httpx
import requests

URL = "https://api.openai.com/v1/chat/completions"
body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}
headers = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
answer = requests.post(URL, headers=headers, json=body).json()  # manual: raw-http
print(answer["choices"][0]["message"]["content"])
other = httpx.post(f"{os.environ['LLM_URL']}/chat/completions", headers=headers, json=body)  # manual: raw-http
groq = httpx.post("https://api.groq.com/openai/v1/chat/completions", headers=headers, json=body)
