from base import Base


class Bot(Base):
    def __init__(self):
        super().__init__()
        self.last = None

    def reply(self, q):
        self.history.append({"role": "user", "content": q})
        self.last = self.complete(self.history)
        text = self.last.choices[0].message.content
        self.history.append({"role": "assistant", "content": text})
        return text
# ---- after ----
from base import Base


class Bot(Base):
    def __init__(self):
        super().__init__()
        self.last = None

    def reply(self, q):
        self.history.append({"role": "user", "content": q})
        self.last = self.complete(self.history)
        text = self.last.output_text
        self.history.append({"role": "assistant", "content": text})
        return text
