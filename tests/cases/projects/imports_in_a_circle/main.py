import a

a.start("hi")
