import cmd

from openai import OpenAI

client = OpenAI()


class Shell(cmd.Cmd):
    def do_ask(self, prompt):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # manual: override-unknown


print(Shell().do_ask("Hello").choices[0].message.content)
print(Shell().onecmd("ask Hi").choices[0].message.content)
