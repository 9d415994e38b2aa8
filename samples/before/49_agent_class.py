import json

from openai import OpenAI


class Agent:
    def __init__(self, client, system="", max_turns=5):
        self.client = client
        self.system = system
        self.messages = []
        self.max_turns = max_turns
        if self.system:
            self.messages.append({"role": "system", "content": system})

    def __call__(self, message):
        self.messages.append({"role": "user", "content": message})
        return self.execute()

    def execute(self):
        turns = 0
        while turns < self.max_turns:
            turns += 1
            completion = self.client.chat.completions.create(
                model="gpt-4o",
                messages=self.messages,
                tools=TOOLS,
                tool_choice="auto",
                temperature=0,
            )
            response_message = completion.choices[0].message
            if response_message.tool_calls:
                self.messages.append(response_message)
                for tool_call in response_message.tool_calls:
                    function_name = tool_call.function.name
                    function_args = json.loads(tool_call.function.arguments)
                    print(f"Calling {function_name} with {function_args}")
                    function_to_call = AVAILABLE[function_name]
                    try:
                        output = function_to_call(**function_args)
                    except Exception as e:
                        output = f"Error: {e}"
                    self.messages.append(
                        {
                            "tool_call_id": tool_call.id,
                            "role": "tool",
                            "name": function_name,
                            "content": json.dumps(output),
                        }
                    )
            else:
                return response_message.content
        return "too many turns"


def get_weather(city):
    return {"city": city, "temp": 20}


def convert(celsius):
    return celsius * 9 / 5 + 32


AVAILABLE = {"get_weather": get_weather, "convert": convert}
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Get the weather",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "convert",
            "description": "Convert celsius to fahrenheit",
            "parameters": {
                "type": "object",
                "properties": {"celsius": {"type": "number"}},
                "required": ["celsius"],
            },
        },
    },
]

if __name__ == "__main__":
    bot = Agent(OpenAI(), "You are a helpful assistant.")
    print(bot("How warm is it in Paris and Rome?"))
