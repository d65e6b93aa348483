"""Command-line tool for a year of administrative reform inspections (kiểm tra CCHC)."""

__version__ = "0.1.0"
