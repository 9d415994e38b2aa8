import os

os.environ["OPENAI_BASE_URL"] = "http://localhost:1/v1"
