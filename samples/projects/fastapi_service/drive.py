# equivalence: entry
from app.main import app
from fastapi.testclient import TestClient

with TestClient(app) as web:
    print(web.post("/translate", json={"text": "Good day"}).json())
    print(web.post("/stream", json={"text": "Good night", "language": "Dutch"}).text)
