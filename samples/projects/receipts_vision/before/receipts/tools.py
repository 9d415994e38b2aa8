TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "save_receipt",
            "description": "Save what a receipt says.",
            "parameters": {
                "type": "object",
                "properties": {
                    "shop": {"type": "string"},
                    "total": {"type": "string", "description": "with a decimal point"},
                    "currency": {"type": "string", "enum": ["EUR", "USD"]},
                },
                "required": ["shop", "total", "currency"],
            },
        },
    }
]


def convert(total: str) -> float:
    try:
        return float(total)
    except ValueError:
        return 0.0
