PICTURE = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
