SUMMARY = "Summarise in two sentences:\n\n{text}"
TITLES = "Give keywords for this summary as a JSON object with the key 'keywords':\n\n{text}"
