class Memory:
    def __init__(self, limit=10):
        self.turns = []
        self.limit = limit

    def add(self, role, content):
        self.turns.append((role, content))

    def history(self):
        return [{"role": role, "content": content} for role, content in self.turns[-self.limit :]]
