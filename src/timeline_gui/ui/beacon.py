"""One window a document: a window that has one open listens, and whoever would open it again calls it to the front.

By a socket of this machine alone, named after the person and the file, so that it works between processes too.
"""

import getpass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 300


def _name(path: Path) -> str:
    told = f"{getpass.getuser()}\0{path.resolve()}"
    return f"timeline-gui-{sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def call(path: Path) -> bool:
    """Call the window that has this document open to the front; whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    found = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return found


class Beacon(QObject):
    """Listens for calls about the document that a window has open.

    Signals:
        called: the window is wanted in front.
    """

    called = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def listen(self, path: Path | None) -> None:
        """Listen for this document from now on. Where the socket can't be had nobody is called, and all else works."""
        if path == self._path:
            return
        self._server.close()
        self._path = path
        if path is None or self._server.listen(_name(path)):
            return
        if not call(path):  # a process that was killed has left the name behind
            QLocalServer.removeServer(_name(path))
            self._server.listen(_name(path))

    def _on_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnectFromServer()
            socket.deleteLater()
        self.called.emit()
