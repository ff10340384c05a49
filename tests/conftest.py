"""The interface of every test is English, whatever the locale of who runs it."""

import os

from hypothesis import HealthCheck, settings

for _variable in ("LANGUAGE", "LC_MESSAGES"):
    os.environ.pop(_variable, None)
os.environ["LC_ALL"] = "C.UTF-8"

# how long an example takes says how busy the machine is, nothing of the code
settings.register_profile("transreview", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("transreview")
