"""How the office's Word templates are made; the .docx files in `templates/` are the result."""
