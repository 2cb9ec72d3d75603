"""How gunicorn serves the portal: in threads, because a page mostly waits for registers."""

import os
import sys

from gunicorn import glogging
from gunicorn.config import Config
from gunicorn.workers.base import Worker


class Logger(glogging.Logger):
    """Gunicorn's own messages, in the form of the rest of the log: nothing personal in them."""

    def setup(self, cfg: Config) -> None:
        """As gunicorn does it; `pythonpath` holds from here on, and not when this file is read."""
        from mijngemeente.logs import formatter

        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(formatter(os.environ.get("LOG_FORMAT", "json")))

    def exception(self, msg: str, *args: object, **kwargs: object) -> None:
        """A reader that does not read on (mijngemeente.lezers) is no fault to trace."""
        if isinstance(sys.exception(), TimeoutError):
            self.error("Een lezer las niet verder; de verbinding is gesloten.")
        else:
            super().exception(msg, *args, **kwargs)


pythonpath = "site"
wsgi_app = "mijngemeente.wsgi:application"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
worker_class = "gthread"
threads = 96
# A call is recorded when it has been answered: a stop waits for the pages that are under way.
graceful_timeout = int(float(os.environ.get("ZGW_DEADLINE", "8"))) + 4
loglevel = "warning"
logger_class = Logger
control_socket_disable = True
accesslog = None  # The portal writes its own, without addresses (mijngemeente.verzoek).


def post_worker_init(worker: Worker) -> None:
    """Makes the catalogues known, beside the first requests; the start does not wait for it.

    So too what an earlier process left for the log.
    """
    from zgw.service import bezorg_in_background, warm_in_background

    warm_in_background()
    bezorg_in_background()
