"""The interface of every test is English, whatever the locale of who runs it."""

import os

for _variable in ("LANGUAGE", "LC_MESSAGES"):
    os.environ.pop(_variable, None)
os.environ["LC_ALL"] = "C.UTF-8"
