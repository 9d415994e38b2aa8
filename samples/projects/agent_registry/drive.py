# equivalence: entry
import main

main.main(['What is 2 + 3? [[tool add {"a": 2, "b": 3}]]', "Shout it.", "How are you? [[text Fine.]]"])
