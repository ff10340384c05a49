"""What the desk does, one module for each kind of action; `screens/desk.py` puts them together."""
