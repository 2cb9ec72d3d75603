"""The WSGI application that gunicorn serves."""

import logging
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mijngemeente.settings.production")
logging.raiseExceptions = False  # What cannot be logged is not printed past the log.
logging.captureWarnings(True)  # Or Python would write them past the log.
application = get_wsgi_application()
