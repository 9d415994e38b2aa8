import app

print(app.run("hi"))
