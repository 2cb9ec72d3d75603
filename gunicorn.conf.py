"""How gunicorn serves the portal: in threads, because a page mostly waits for registers."""

import os

pythonpath = "site"
wsgi_app = "mijngemeente.wsgi:application"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
worker_class = "gthread"
threads = 16
graceful_timeout = 5
loglevel = "warning"
control_socket_disable = True
accesslog = None  # An access log would hold zaak URLs of citizens.
