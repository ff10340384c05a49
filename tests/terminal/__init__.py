"""The program as people run it: a process of its own on a terminal."""
