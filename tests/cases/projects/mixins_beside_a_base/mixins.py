class Counting:
    total = 0

    def on_answer(self, completion):
        self.total += completion.usage.total_tokens
        super().on_answer(completion)


class Shouting:
    def polish(self, text):
        return super().polish(text).upper()
