# equivalence: entry
from tutor import create_app

web = create_app().test_client()
for question in ("Who wins?", "What is 56 / 8? [[text Yes.]]", "Is it 7? [[text yes and no]]"):
    answer = web.post("/ask", json={"question": question})
    print(answer.status_code, answer.get_json())
