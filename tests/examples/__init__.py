"""Examples as folders: what people may write, and what they are told about it."""
