"""The session of a citizen as Django code knows sessions: a dictionary that saves itself."""

from django.contrib.sessions.backends.base import SessionBase, UpdateError

from mijnomgeving.sessie import clock
from mijnomgeving.sessie.resterend import Resterend
from mijnomgeving.sessie.sealing import Seal, cookie_bytes, new_cookie
from mijnomgeving.sessie.vault import Contents, Onbereikbaar, Vault


class SessionStore(SessionBase):
    """Sealed at rest with a key that only the cookie holds (docs/adr/0003).

    `flushed` and `new_key` tell the middleware what must happen to the cookie. With `achtergrond`
    the request came from a script, not from the person, and does not prolong the session.
    `onbereikbaar` is set when the cache did not answer: then nobody knows who this is.
    """

    def __init__(self, session_key: str | None = None, *, achtergrond: bool = False) -> None:
        super().__init__(session_key)
        self.achtergrond = achtergrond
        self.flushed = False
        self.new_key = False
        self.onbereikbaar = False
        self._start = self._actief = clock.now()

    def load(self) -> dict[str, object]:
        """The data; empty, with the key dropped, when absent, expired, ended or tampered with."""
        # Whatever goes wrong now, the page that says so finds nobody here.
        self._session_cache: dict[str, object] = {}
        contents = self._read()
        if contents is None or contents.is_over(clock.now()):
            self._session_key = None
            return {}
        self._start, self._actief = contents.start, contents.actief
        return contents.data

    def _read(self) -> Contents | None:
        vault = self._vault()
        try:
            return vault.read() if vault else None
        except Onbereikbaar:
            self.onbereikbaar = True
            return None

    def save(self, must_create: bool = False) -> None:
        """Store the data. Raises UpdateError, storing nothing, when the session is gone by now."""
        data = dict(self.items())
        vault = self._vault()
        if vault is None or must_create:
            self.create()
            return
        if not vault.overwrite(self._contents(data), now=clock.now()):
            raise UpdateError
        self.prolong()

    def create(self) -> None:
        """Store the data under a new key."""
        contents = self._contents(dict(self.items()))
        cookie = new_cookie()
        vault = _vault(cookie)
        # A key that new_cookie made is well formed.
        assert vault is not None  # noqa: S101  # nosec B101
        vault.create(contents, now=clock.now())
        self._session_key = cookie
        self.new_key = True

    def prolong(self) -> None:
        """Begin the idle period anew; nothing happens when the session has gone meanwhile."""
        vault = self._vault()
        if vault is not None and not self.achtergrond:
            vault.prolong(self._contents({}), now=clock.now())

    def resterend(self) -> Resterend:
        """What is left when this request has been answered: it prolongs, unless `achtergrond`."""
        now = clock.now()
        contents = Contents({}, self._start, self._actief if self.achtergrond else now)
        return Resterend(max(0, int(contents.idle(now))), max(0, int(contents.absolute(now))))

    def exists(self, session_key: str) -> bool:
        """Whether there is a session with this key, expired or not."""
        vault = _vault(session_key)
        return vault is not None and vault.read() is not None

    def delete(self, session_key: str | None = None) -> None:
        """Destroy the session with this key, else this session, for good."""
        vault = self._vault() if session_key is None else _vault(session_key)
        if vault is not None:
            vault.bury()

    def flush(self) -> None:
        """Destroy this session; what is put in it from now on is a new one, with its own start."""
        self.flushed = True  # First: the cookie goes, also when the cache cannot be reached.
        super().flush()
        self._start = self._actief = clock.now()

    def claim(self, token: str) -> bool:
        """Whether this is the first use of `token` in this session; False without a session."""
        vault = self._vault()
        return vault is not None and vault.claim(token)

    @classmethod
    def clear_expired(cls) -> None:
        """The cache forgets by itself."""

    def _contents(self, data: dict[str, object]) -> Contents:
        return Contents(data, self._start, clock.now())

    def _vault(self) -> Vault | None:
        return _vault(self.session_key)

    def _validate_session_key(self, key: str | None) -> bool:
        return cookie_bytes(key or "") is not None


def _vault(key: str | None) -> Vault | None:
    raw = cookie_bytes(key or "")
    return None if raw is None else Vault(Seal.of(raw))
