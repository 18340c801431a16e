"""Bring a table, undo it, open files, export the selection to PDF and read it back."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.formats.test_conflict_data import gdelt_row
from tests.journeys.conftest import Open, click_event, shown_titles

from timeline_gui.formats import registry
from timeline_gui.session import editing
from timeline_gui.session.documents import sample_batch
from timeline_gui.store import queries
from timeline_gui.ui.dialogs.export import ExportDialog
from timeline_gui.ui.dialogs.import_preview import ImportPreview
from timeline_gui.ui.main_window import MainWindow

TABLE = """date,title,actors,category,quote,source,url
2024-05-01,Visit to Doha,Qatar;Chad,Meeting,The visit began on Wednesday,Bulletin,https://example.org/1
May 2024,Talks go on,Chad,Meeting,,,
"""


@pytest.fixture
def table(home: Path) -> Path:
    path = home / "visits.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(400, 400), *held))
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), *held))


def preview(window: MainWindow, qtbot: QtBot) -> ImportPreview:
    """The dialog that shows what a file would bring."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ImportPreview)))
    return next(each for each in window.findChildren(ImportPreview) if each.isVisible())


def test_importing_a_table_and_undoing_it(
    window: MainWindow, table: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown_titles(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(table)], ""))

    window.actions_["import"].trigger()
    dialog = preview(window, qtbot)
    assert shown_titles(window) == before
    assert dialog.counts.text().startswith("2 events to add")
    assert dialog.events.item(0, 1).text() == "Visit to Doha"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Visit to Doha" in shown_titles(window))
    qtbot.waitUntil(window.messages.isVisible)

    assert "2 events added" in window.messages.text
    assert "Import visits.csv" in window.actions_["undo"].text()
    assert "Chad" in {actor.name for actor in window.session.columns.actors}
    window.actions_["undo"].trigger()
    assert shown_titles(window) == before
    window.actions_["redo"].trigger()
    assert "Talks go on" in shown_titles(window)


def test_dropping_a_table_imports_it(window: MainWindow, table: Path, qtbot: QtBot) -> None:
    drop(window, table)
    QTest.mouseClick(preview(window, qtbot).import_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "Visit to Doha" in shown_titles(window))


def test_a_name_that_is_nearly_known_makes_a_new_actor_unless_a_person_says_who_it_is(
    window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    table = home / "visits.csv"
    table.write_text("date,title,actors\n2024,Visit,Qattar\n", encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    assert dialog.likenesses.item(0).text() == "“Qattar” is Qatar"
    dialog.likenesses.item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: dialog.events.item(0, 2).text() == "Qatar")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Visit" in shown_titles(window))
    assert "Qattar" not in {actor.name for actor in window.session.columns.actors}


def test_a_preview_that_is_cancelled_changes_nothing_and_the_next_file_has_its_turn(
    window: MainWindow, table: Path, home: Path, qtbot: QtBot
) -> None:
    other = home / "other.csv"
    other.write_text("date,title\n03/04/2024,Second\n", encoding="utf-8")

    drop(window, table, other)
    QTest.keyClick(preview(window, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "other.csv" in preview(window, qtbot).windowTitle())
    dialog = preview(window, qtbot)
    assert not window.session.undo_stack.canUndo()
    assert dialog.events.item(0, 0).text() == "03/04/2024"
    dialog.order.setCurrentIndex(1)
    dialog.order.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.events.item(0, 0).text() == "3 Apr 2024")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(lambda: "Second" in shown_titles(window))
    assert "Visit to Doha" not in shown_titles(window)


def test_a_file_that_is_nothing_known_is_told_in_the_message_bar(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    picture = home / "cover.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0 not a table")

    drop(window, picture)

    qtbot.waitUntil(window.messages.isVisible)
    assert "cover.jpg" in window.messages.text
    assert not window.session.undo_stack.canUndo()


def test_an_exchange_file_opens_as_a_document_of_its_own(open_app: Open, home: Path) -> None:
    exchange = home / "story.json"
    registry.write(sample_batch(), exchange)

    window = open_app(exchange)

    assert window.session.path is not None
    assert window.session.path.suffix == ".tlx"
    assert len(window.session.columns) == len(sample_batch().events)
    assert str(window.session.path) in window.messages.text


def test_a_document_that_can_t_be_opened_is_told_and_left_alone(open_app: Open, home: Path) -> None:
    broken = home / "broken.tlx"
    broken.write_bytes(b"SQLite format 3\x00" + b"\x00" * 50)
    content = broken.read_bytes()

    window = open_app(broken)

    assert window.session.document is None
    assert window.welcome.isVisible()
    assert "broken.tlx" in window.messages.text
    assert broken.read_bytes() == content


def export(window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PdfReader:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    asked(window).ok.click()
    qtbot.waitUntil(lambda: not window.session.tasks.busy, timeout=30_000)
    qtbot.waitUntil(path.exists)
    return PdfReader(path)


def asked(window: MainWindow) -> ExportDialog:
    """The dialog that asks what to export."""
    window.actions_["export"].trigger()
    (dialog,) = window.findChildren(ExportDialog)
    return dialog


def test_exporting_the_selection_to_pdf(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_event(window, "Deal on exchange of 48 children")
    click_event(window, "109 captives", Qt.KeyboardModifier.ControlModifier)

    pdf = export(window, home / "two.pdf", qtbot, monkeypatch)

    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    total = len(window.session.columns)
    assert "Deal on exchange of 48 children" in text
    assert "109 captives" in text
    assert "Bogdanov" not in text
    assert f"2 of {total}" in text
    assert str(total - 2) in text
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    assert "two.pdf" in window.messages.text


def test_exporting_without_a_selection_takes_all_that_match(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = export(window, home / "all.pdf", qtbot, monkeypatch)

    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    for title in shown_titles(window):
        assert title in text, title


def test_an_export_that_fails_leaves_the_old_file(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "gone"
    path = folder / "dossier.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))

    asked(window).ok.click()
    qtbot.waitUntil(lambda: not window.session.tasks.busy, timeout=30_000)

    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.message is not None
    assert window.messages.message.kind == "error"
    assert not folder.exists()


def test_a_dossier_leaves_out_who_is_not_to_be_named_and_opens_as_its_events(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / "for the board.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    document, source = window.session.document, window.session.columns.sources[0]
    assert document is not None
    held = replace(queries.source(document, source.key), text="A full text, in which Hamas said something.")
    assert editing.change_source(window.session, source.key, held, "Hold the text")
    dialog = asked(window)
    assert dialog.scope.read() == "matching"
    dialog.leave_out.click()
    names = [dialog.actors.item(row) for row in range(dialog.actors.count())]
    next(item for item in names if item.text() == "Hamas").setCheckState(Qt.CheckState.Checked)
    dialog.notes.setChecked(False)
    dialog.title.line.setText("For the board")
    dialog.foreword.page.setPlainText("Not for publication.")
    dialog.parts["figures"].setChecked(True)
    dialog.landscape.show_value(True)
    dialog.ok.click()
    qtbot.waitUntil(lambda: not window.session.tasks.busy, timeout=30_000)

    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)
    assert "For the board" in text
    assert "Not for publication." in text
    assert "Withheld from this dossier" in text
    assert "Who says so" in text
    assert PdfReader(path).pages[0].mediabox.width > PdfReader(path).pages[0].mediabox.height
    assert window.settings.dossier_landscape

    assert "Hamas said" not in PdfReader(path).attachments["events.json"][0].decode()
    window.files.open_path(path)
    assert len(window.session.columns) == 20
    assert "Hamas" not in {actor.name for actor in window.session.columns.actors}


def test_other_formats_are_chosen_in_the_same_place(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_event(window, "Deal on exchange of 48 children")
    path = home / "two.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    dialog = asked(window)
    dialog.format.box.setCurrentIndex(dialog.format.box.findData("csv"))
    dialog.format.box.activated.emit(dialog.format.box.currentIndex())
    assert not dialog.dossier.isVisible()
    dialog.ok.click()
    qtbot.waitUntil(lambda: not window.session.tasks.busy)
    assert len(path.read_text("utf-8-sig").splitlines()) == 2
    assert window.settings.export_format == "csv"


def choose(dialog: ImportPreview, column: str, meaning: str) -> None:
    """Say what a column is, as a person does in its box."""
    box = dialog.columns.boxes[dialog.columns.names.index(column)]
    box.setCurrentIndex(box.findData(meaning))
    box.activated.emit(box.currentIndex())


def test_columns_are_put_right_in_the_preview_and_remembered(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    table = home / "arabic.csv"
    table.write_text("التاريخ,العنوان,الجهات\n2024-07-30,لقاء في موسكو,قطر\n", encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    assert "Say below which one is" in dialog.counts.text()
    assert dialog.tabs.currentWidget() is dialog.columns
    assert not dialog.import_button.isEnabled()
    choose(dialog, "العنوان", "date")
    choose(dialog, "العنوان", "title")
    qtbot.waitUntil(lambda: dialog.counts.text().startswith("1 event"))
    choose(dialog, "التاريخ", "date")
    choose(dialog, "الجهات", "actors")
    qtbot.waitUntil(lambda: dialog.events.item(0, 0).text() == "30 Jul 2024")
    qtbot.waitUntil(dialog.import_button.isEnabled)
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "لقاء في موسكو" in shown_titles(window))

    table.write_text("التاريخ,العنوان,الجهات\n2024-08-01,محادثات,قطر\n", encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    assert dialog.counts.text().startswith("1 event")
    dialog.tabs.setCurrentWidget(dialog.columns)
    assert dialog.columns.remembered.isVisible()
    QTest.mouseClick(dialog.columns.forget_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Say below which one is" in dialog.counts.text())
    assert window.settings.columns == {}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_field_with_one_value_is_taken_from_the_column_that_had_it(
    window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    table = home / "visits.csv"
    table.write_text("date,title,headline\n2024,A visit,The visit\n", encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    choose(dialog, "headline", "title")
    assert [box.currentData() for box in dialog.columns.boxes] == ["date", "", "title"]
    qtbot.waitUntil(lambda: dialog.events.item(0, 1).text() == "The visit")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_column_may_name_the_role_of_its_actors(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    table = home / "visits.csv"
    table.write_text("date,title,Go-between\n2024,A visit,Oman\n", encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    choose(dialog, "Go-between", "actors:go between")
    qtbot.waitUntil(lambda: dialog.events.item(0, 2).text() == "Oman (go between)")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_rows_of_gdelt_that_report_the_same_are_joined_in_the_preview(
    window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    before, table = len(window.session.columns), home / "export.CSV"
    rows = [gdelt_row("1"), gdelt_row("2").replace("/news", "/other"), gdelt_row("3", day="20181025")]
    table.write_text("\n".join(rows), encoding="utf-8")
    drop(window, table)
    dialog = preview(window, qtbot)
    assert dialog.events.rowCount() == 3
    QTest.mouseClick(dialog.join, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.join.height() // 2))
    qtbot.waitUntil(lambda: dialog.events.rowCount() == 2)
    assert dialog.join.isVisible()
    assert "/news; https" in dialog.events.item(0, 3).text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.session.columns) == before + 2)


def test_the_range_of_what_recurs_is_chosen_in_the_preview(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    calendar = home / "weekly.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Weekly\nDTSTART;VALUE=DATE:20240101\nRRULE:FREQ=WEEKLY\n"
        "END:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    drop(window, calendar)
    dialog = preview(window, qtbot)
    assert dialog.events.rowCount() == 100
    QTest.keyClicks(dialog.range.line, "January 2024")
    QTest.keyClick(dialog.range.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.events.rowCount() == 5)
    dialog.range.line.setText("2024/..")
    QTest.keyClick(dialog.range.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.tabs.currentWidget() is dialog.problems)
    assert "no range" in dialog.problems.item(0, 3).text()
    assert not dialog.import_button.isEnabled()
    dialog.range.line.setText("2024-01")
    QTest.keyClick(dialog.range.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled())
    assert dialog.counts.text().startswith("5 events to add")


def test_another_sheet_is_chosen_in_the_preview(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(home / "visits.xlsx")
    for name, title in (("One", "First"), ("Two", "Second")):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["date", "title"])
        sheet.write_row(1, 0, ["2024", title])
    book.close()
    drop(window, home / "visits.xlsx")
    dialog = preview(window, qtbot)
    assert dialog.events.item(0, 1).text() == "First"
    dialog.columns.sheet.setCurrentText("Two")
    dialog.columns.sheet.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.events.item(0, 1).text() == "Second")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
