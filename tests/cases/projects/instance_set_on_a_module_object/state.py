class State:
    pass


state = State()
