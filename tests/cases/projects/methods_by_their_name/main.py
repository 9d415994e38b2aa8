import desk

Made = getattr(desk, "Desk")
one = Made()
for command in ("short", "long", "wide"):
    print(one.dispatch(command, "Why is the sky blue?"))
