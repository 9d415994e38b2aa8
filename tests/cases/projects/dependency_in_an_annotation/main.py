from app import call

print(call("hi"))
