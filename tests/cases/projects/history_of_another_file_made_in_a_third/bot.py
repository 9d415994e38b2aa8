import llm
from memory import Memory


class Bot:
    def __init__(self, memory=None):
        self.memory = memory or Memory()

    def handle(self, text):
        self.memory.add("user", text)
        reply = llm.answer([{"role": "system", "content": "Add numbers."}, *self.memory.history()])
        self.memory.add("assistant", reply)
        return reply
