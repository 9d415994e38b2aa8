import json

import openai

SYSTEM = "You are a game master."


def length(messages):
    total = 0
    for message in messages:
        for value in message.values():
            total += len(value.split())
    return total


class Game:
    def __init__(self):
        self.history = [{"role": "system", "content": SYSTEM}]

    def save(self, path):
        with open(path, "w") as file:
            json.dump(self.history, file)

    def step(self, action):
        self.history.append({"role": "user", "content": action})
        while length(self.history) > 30:
            self.history.pop(1)
        completion = openai.chat.completions.create(model="gpt-4o", messages=self.history, temperature=1.1)
        reply = completion.choices[0].message
        self.history.append({"role": reply.role, "content": reply.content})
        return reply.content


game = Game()
print(game.step("look around"))
print(game.step("go north"))
game.save("game.json")
