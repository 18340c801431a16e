"""One window a document: a window that has one open listens, and whoever would open it again calls it to the front.

By sockets of this machine alone, named after the person and the file, so that it works between processes too: one by
its path, one by what it is on the disk, for a file may have two names, and two logs would spoil it. The
caller says which view it wants, and the window answers; one that hangs gives no answer, and is not waited for.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from timeline_gui.store import files

_CONNECT_MS = 300
_ANSWER_MS = 2000
_ANSWER = b"here\n"


def _names(path: Path) -> tuple[str, ...]:
    told = [str(path.resolve())]
    if (identity := files.identity(path)) is not None:
        told.append("\0".join(map(str, identity)))
    octets = [f"{Path.home()}\0{each}".encode("utf-8", "surrogatepass") for each in told]
    return tuple(f"timeline-gui-{sha256(each).hexdigest()[:24]}" for each in octets)


def call(path: Path, view: str = "") -> bool:
    """Call the window that has this document open to the front, to show a view; whether there is one that answers."""
    heard = (_called(name, view) for name in _names(path))
    return next((answered for answered in heard if answered is not None), False)


def _called(name: str, view: str) -> bool | None:
    """Whether the window that listens by this name answers; None where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return None
    # The window may be one of this process, and answer in this loop.
    loop = QEventLoop()
    socket.readyRead.connect(loop.quit)
    socket.disconnected.connect(loop.quit)
    QTimer.singleShot(_ANSWER_MS, loop, loop.quit)
    socket.write(view.encode("utf-8", "surrogatepass") + b"\n")
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    answered = socket.readAll().data() == _ANSWER
    socket.abort()
    return answered


class Beacon(QObject):
    """Listens for calls about the document that a window has open.

    Signals:
        called: the window is wanted in front, with the view of this name, "" for none.
    """

    called = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._servers = QLocalServer(self), QLocalServer(self)
        for server in self._servers:
            server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            server.newConnection.connect(self._on_new_connection)

    def listen(self, path: Path | None) -> None:
        """Listen for this document from now on. Where no socket can be had nobody is called, and all else works."""
        if path == self._path:
            return
        for server in self._servers:
            server.close()
        self._path = path
        for server, name in zip(self._servers, _names(path) if path is not None else (), strict=False):
            if not server.listen(name) and not _called(name, ""):
                QLocalServer.removeServer(name)  # a process that was killed has left it behind
                server.listen(name)

    def _on_new_connection(self) -> None:
        for server in self._servers:
            self._take_calls(server)

    def _take_calls(self, server: QLocalServer) -> None:
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_asked)
            if socket.canReadLine():
                self._answer(socket)

    def _on_asked(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.canReadLine():
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        view = bytes(socket.readLine().data()).decode("utf-8", "surrogatepass").rstrip("\n")
        socket.write(_ANSWER)
        socket.flush()
        self.called.emit(view)
