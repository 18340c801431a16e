"""One window a document: a window that has one open listens, and whoever would open it again calls it to the front.

By a socket of this machine alone, named after the person and the file, so that it works between processes too. The
caller says which view it wants, and the window answers; one that hangs gives no answer, and is not waited for.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS = 300
_ANSWER_MS = 2000
_ANSWER = b"here\n"


def _name(path: Path) -> str:
    told = f"{Path.home()}\0{path.resolve()}"
    return f"timeline-gui-{sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def call(path: Path, view: str = "") -> bool:
    """Call the window that has this document open to the front, to show a view; whether there is one that answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_CONNECT_MS):
        return False
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
