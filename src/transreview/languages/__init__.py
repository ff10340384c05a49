"""What is true of a language and of no file, glossary or rule. One package per language, all on one protocol."""
