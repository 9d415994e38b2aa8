# options: --client self.llm
class Agent:
    def __init__(self, llm):
        self.llm = llm

    def ask(self, question):
        completion = self.llm.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
        return completion.choices[0].message.content
# ---- after ----
class Agent:
    def __init__(self, llm):
        self.llm = llm

    def ask(self, question):
        response = self.llm.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
        return response.output_text
