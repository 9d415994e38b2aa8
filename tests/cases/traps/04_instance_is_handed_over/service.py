class Service:
    def __init__(self, llm):
        self.llm = llm

    def run(self, question):
        return self.llm.ask(question).choices[0].message.content
# ---- after ----
class Service:
    def __init__(self, llm):
        self.llm = llm

    def run(self, question):
        return self.llm.ask(question).output_text
