<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutBox</name>
        <message>
            <source>About Timeline GUI</source>
            <translation>Über Timeline GUI</translation>
        </message>
        <message>
            <source>Events in time: who did what, when, with which figures, and which source says so. MIT licence.</source>
            <translation>Ereignisse in der Zeit: wer was wann getan hat, mit welchen Zahlen, und welche Quelle es sagt. MIT-Lizenz.</translation>
        </message>
    </context>
    <context>
        <name>ActionStates</name>
        <message>
            <source>No document is open</source>
            <translation>Kein Dokument ist offen</translation>
        </message>
        <message>
            <source>The file can’t be written; save a copy and go on in that</source>
            <translation>Die Datei kann nicht geschrieben werden; speichern Sie eine Kopie und arbeiten Sie darin weiter</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>There is no step to undo</source>
            <translation>Es gibt keinen Schritt zum Zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>There is no step to redo</source>
            <translation>Es gibt keinen Schritt zum Wiederholen</translation>
        </message>
        <message>
            <source>There is no earlier view</source>
            <translation>Es gibt keine frühere Ansicht</translation>
        </message>
        <message>
            <source>There is no later view</source>
            <translation>Es gibt keine spätere Ansicht</translation>
        </message>
        <message>
            <source>No event is selected</source>
            <translation>Kein Ereignis ist ausgewählt</translation>
        </message>
        <message>
            <source>Events are not grouped in lanes</source>
            <translation>Ereignisse stehen nicht in Bahnen</translation>
        </message>
        <message>
            <source>No lane is hidden</source>
            <translation>Keine Bahn ist verborgen</translation>
        </message>
    </context>
    <context>
        <name>ActorChip</name>
        <message>
            <source>for {name}</source>
            <translation>für {name}</translation>
        </message>
    </context>
    <context>
        <name>ActorField</name>
        <message>
            <source>A new actor</source>
            <translation>Ein neuer Akteur</translation>
        </message>
    </context>
    <context>
        <name>ActorForm</name>
        <message>
            <source>Edit actor</source>
            <translation>Akteur bearbeiten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Staat</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Armed group</source>
            <translation>Bewaffnete Gruppe</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Anderes</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Other names, one in a line</source>
            <translation>Andere Namen, einer je Zeile</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Affiliations</source>
            <translation>Zugehörigkeiten</translation>
        </message>
        <message>
            <source>Add an affiliation</source>
            <translation>Zugehörigkeit hinzufügen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>An actor needs a name.</source>
            <translation>Ein Akteur braucht einen Namen.</translation>
        </message>
        <message>
            <source>Change the actor “%1”</source>
            <translation>Akteur „%1“ ändern</translation>
        </message>
    </context>
    <context>
        <name>ActorModel</name>
        <message>
            <source>States</source>
            <translation>Staaten</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>Armed groups</source>
            <translation>Bewaffnete Gruppen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Staat</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>armed group</source>
            <translation>bewaffnete Gruppe</translation>
        </message>
        <message>
            <source>person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>other actor</source>
            <translation>anderer Akteur</translation>
        </message>
        <message>
            <source>1 event</source>
            <translation>1 Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>%Ln events</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>included</source>
            <translation>einbezogen</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>angehakt</translation>
        </message>
        <message>
            <source>some ticked</source>
            <translation>teils angehakt</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>nicht angehakt</translation>
        </message>
        <message>
            <source>also {names}</source>
            <translation>auch {names}</translation>
        </message>
        <message>
            <source>Double-click to see only this actor</source>
            <translation>Doppelklick: nur diesen Akteur zeigen</translation>
        </message>
    </context>
    <context>
        <name>ActorsPane</name>
        <message>
            <source>Find actor or official</source>
            <translation>Akteur oder Vertreter suchen</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Einer</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Match any of the ticked actors</source>
            <translation>Einer der angehakten Akteure genügt</translation>
        </message>
        <message>
            <source>Match all of the ticked actors</source>
            <translation>Alle angehakten Akteure sind nötig</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear all ticks</source>
            <translation>Alle Haken entfernen</translation>
        </message>
        <message>
            <source>Include people who act for them</source>
            <translation>Auch wer für sie handelt</translation>
        </message>
        <message>
            <source>Only those together with them</source>
            <translation>Nur wer mit ihnen auftritt</translation>
        </message>
        <message>
            <source>List only those who take part in the events that match</source>
            <translation>Nur auflisten, wer an passenden Ereignissen beteiligt ist</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message numerus="yes">
            <source>%Ln</source>
            <comment>actors</comment>
            <translation>
                <numerusform>%Ln</numerusform>
                <numerusform>%Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln and 1 official</source>
            <translation>
                <numerusform>%Ln und 1 Vertreter</numerusform>
                <numerusform>%Ln und 1 Vertreter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{others} and %Ln officials</source>
            <translation>
                <numerusform>{others} und %Ln Vertreter</numerusform>
                <numerusform>{others} und %Ln Vertreter</numerusform>
            </translation>
        </message>
        <message>
            <source>No actors yet. People, states and organisations stand here once an event has them.</source>
            <translation>Noch keine Akteure. Personen, Staaten und Organisationen stehen hier, sobald ein Ereignis sie hat.</translation>
        </message>
        <message>
            <source>No actor is called “{text}”.</source>
            <translation>Kein Akteur heißt „{text}“.</translation>
        </message>
        <message>
            <source>All actors are hidden.</source>
            <translation>Alle Akteure sind ausgeblendet.</translation>
        </message>
        <message>
            <source>No actor takes part in the events that match.</source>
            <translation>An den passenden Ereignissen ist kein Akteur beteiligt.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticked</source>
            <translation>
                <numerusform>%Ln angehakt</numerusform>
                <numerusform>%Ln angehakt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hidden: show</source>
            <translation>
                <numerusform>%Ln ausgeblendet: zeigen</numerusform>
                <numerusform>%Ln ausgeblendet: zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Take its events in again</source>
            <translation>Seine Ereignisse wieder aufnehmen</translation>
        </message>
        <message>
            <source>Leave its events out</source>
            <translation>Seine Ereignisse auslassen</translation>
        </message>
        <message>
            <source>Only this actor</source>
            <translation>Nur dieser Akteur</translation>
        </message>
        <message>
            <source>Invert: ask for those left out</source>
            <translation>Umkehren: nach den Ausgelassenen fragen</translation>
        </message>
        <message>
            <source>Only those together with it</source>
            <translation>Nur wer mit ihm auftritt</translation>
        </message>
        <message>
            <source>Select its events</source>
            <translation>Seine Ereignisse auswählen</translation>
        </message>
        <message>
            <source>Hide in this list</source>
            <translation>In dieser Liste ausblenden</translation>
        </message>
        <message>
            <source>Edit actor…</source>
            <translation>Akteur bearbeiten …</translation>
        </message>
        <message>
            <source>Split actor…</source>
            <translation>Akteur teilen…</translation>
        </message>
        <message>
            <source>Delete actor</source>
            <translation>Akteur löschen</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Vereinen mit…</translation>
        </message>
    </context>
    <context>
        <name>AddressQuestion</name>
        <message>
            <source>Open address</source>
            <translation>Adresse öffnen</translation>
        </message>
        <message>
            <source>Open this address outside the program?</source>
            <translation>Diese Adresse außerhalb des Programms öffnen?</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
    </context>
    <context>
        <name>AdriftQuestion</name>
        <message>
            <source>The file %1 is no longer there, or is another one by now.</source>
            <translation>Die Datei %1 ist nicht mehr da oder inzwischen eine andere.</translation>
        </message>
        <message>
            <source>Without a copy, what you see and did here may be lost when the window closes.</source>
            <translation>Ohne Kopie kann verloren gehen, was Sie hier sehen und getan haben, wenn das Fenster sich schließt.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie speichern …</translation>
        </message>
        <message>
            <source>Close without a copy</source>
            <translation>Ohne Kopie schließen</translation>
        </message>
    </context>
    <context>
        <name>AffiliationRow</name>
        <message>
            <source>Acts for</source>
            <translation>Handelt für</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Als</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Remove the affiliation</source>
            <translation>Zugehörigkeit entfernen</translation>
        </message>
        <message>
            <source>No actor is called “%1”.</source>
            <translation>Kein Akteur heißt „%1“.</translation>
        </message>
    </context>
    <context>
        <name>Announcements</name>
        <message numerus="yes">
            <source>%1 of %n event(s) match</source>
            <translation>
                <numerusform>%1 von %Ln Ereignis passt</numerusform>
                <numerusform>%1 von %Ln Ereignissen passen</numerusform>
            </translation>
        </message>
        <message>
            <source>Find %1 of %2</source>
            <translation>Fund %1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n find(s)</source>
            <translation>
                <numerusform>%Ln Fund</numerusform>
                <numerusform>%Ln Funde</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) selected</source>
            <translation>
                <numerusform>%Ln Ereignis ausgewählt</numerusform>
                <numerusform>%Ln Ereignisse ausgewählt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Around</name>
        <message>
            <source>Select an event first.</source>
            <translation>Wählen Sie zuerst ein Ereignis.</translation>
        </message>
        <message>
            <source>“{title}” has no date: nothing is known to lie around it.</source>
            <translation>„{title}“ hat kein Datum: Es ist nicht bekannt, was darum herum liegt.</translation>
        </message>
        <message>
            <source>What happened around this event</source>
            <translation>Was um dieses Ereignis herum geschah</translation>
        </message>
        <message>
            <source>Days before and after it</source>
            <translation>Tage davor und danach</translation>
        </message>
    </context>
    <context>
        <name>Cell</name>
        <message>
            <source>Mostly with %1</source>
            <translation>Meist mit %1</translation>
        </message>
        <message>
            <source>Mostly %1</source>
            <translation>Meist %1</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>{criterion}, change</source>
            <translation>{criterion}, ändern</translation>
        </message>
        <message>
            <source>Remove {criterion}</source>
            <translation>{criterion} entfernen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>CitationCard</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Remove the citation</source>
            <translation>Beleg entfernen</translation>
        </message>
        <message>
            <source>Edit the source</source>
            <translation>Quelle bearbeiten</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Sprecher</translation>
        </message>
        <message>
            <source>None named</source>
            <translation>Keiner genannt</translation>
        </message>
        <message>
            <source>Where in it</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Page, paragraph</source>
            <translation>Seite, Absatz</translation>
        </message>
        <message>
            <source>Its own date</source>
            <translation>Eigenes Datum</translation>
        </message>
        <message>
            <source>Add a figure</source>
            <translation>Zahl hinzufügen</translation>
        </message>
        <message>
            <source>The text of the source is not held here; the quote is not checked.</source>
            <translation>Der Text der Quelle liegt hier nicht vor; das Zitat ist nicht geprüft.</translation>
        </message>
        <message>
            <source>Stands in the source, word for word.</source>
            <translation>Steht wörtlich in der Quelle.</translation>
        </message>
        <message>
            <source>Does not stand in the source.</source>
            <translation>Steht nicht in der Quelle.</translation>
        </message>
        <message>
            <source>Nearest to it: “%1”</source>
            <translation>Am nächsten kommt: „%1“</translation>
        </message>
        <message>
            <source>Name the source; then it is kept.</source>
            <translation>Die Quelle nennen, dann wird es behalten.</translation>
        </message>
    </context>
    <context>
        <name>CitationSection</name>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>{name} {index} of {many}</source>
            <translation>{name} {index} von {many}</translation>
        </message>
        <message>
            <source>No words of this source are quoted</source>
            <translation>Von dieser Quelle wird nichts wörtlich zitiert</translation>
        </message>
        <message>
            <source>Said by {speaker}</source>
            <translation>Gesagt von {speaker}</translation>
        </message>
        <message>
            <source>Verified: found word for word in the stored source</source>
            <translation>Geprüft: Wort für Wort in der gespeicherten Quelle gefunden</translation>
        </message>
        <message>
            <source>Not found in the source's text</source>
            <translation>Im Text der Quelle nicht gefunden</translation>
        </message>
        <message>
            <source>Not checked: the source's text is not in this document</source>
            <translation>Nicht geprüft: Der Text der Quelle liegt diesem Dokument nicht bei</translation>
        </message>
        <message>
            <source>Show it in the text</source>
            <translation>Im Text zeigen</translation>
        </message>
        <message>
            <source>This source dates it {date}</source>
            <translation>Diese Quelle datiert es auf {date}</translation>
        </message>
        <message>
            <source>Archived copy</source>
            <translation>Archivierte Kopie</translation>
        </message>
    </context>
    <context>
        <name>CitationsEditor</name>
        <message>
            <source>Citations</source>
            <translation>Belege</translation>
        </message>
        <message>
            <source>Add a citation</source>
            <translation>Beleg hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>A command, an actor, an event or a date</source>
            <translation>Ein Befehl, Akteur, Ereignis oder Datum</translation>
        </message>
        <message>
            <source>Command, actor, event or date</source>
            <translation>Befehl, Akteur, Ereignis oder Datum</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>The text size changes at the next start.</source>
            <translation>Die Schriftgröße ändert sich beim nächsten Start.</translation>
        </message>
        <message>
            <source>The language changes at the next start.</source>
            <translation>Die Sprache ändert sich beim nächsten Start.</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>Wie geschrieben</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Andere Namen</translation>
        </message>
        <message>
            <source>Acts for</source>
            <translation>Handelt für</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Verfasser</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Erschienen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Archived copy</source>
            <translation>Archivierte Kopie</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>%1, differs</source>
            <translation>%1, anders</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Staat</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>armed group</source>
            <translation>bewaffnete Gruppe</translation>
        </message>
        <message>
            <source>person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>other actor</source>
            <translation>anderer Akteur</translation>
        </message>
    </context>
    <context>
        <name>Criteria</name>
        <message>
            <source>Actor</source>
            <translation>Akteur</translation>
        </message>
        <message>
            <source>Without actor</source>
            <translation>Ohne Akteur</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>With figures</source>
            <translation>Mit Zahlen</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Ohne Ort</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>„{text}“</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>{names}, without their people</source>
            <translation>{names}, ohne ihre Vertreter</translation>
        </message>
        <message numerus="yes">
            <source>{names} and %Ln more</source>
            <translation>
                <numerusform>{names} und %Ln weiterer</numerusform>
                <numerusform>{names} und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <source>{names} or {last}</source>
            <translation>{names} oder {last}</translation>
        </message>
        <message>
            <source>{start} – {end}</source>
            <translation>{start} – {end}</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>ab {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <translation>bis {date}</translation>
        </message>
        <message>
            <source>{range}, surely</source>
            <translation>{range}, sicher</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>A limit needs a date that begins and ends somewhere.</source>
            <translation>Eine Grenze braucht ein Datum mit Anfang und Ende.</translation>
        </message>
        <message>
            <source>Words or EDTF: April 2024, 2022, about 1850</source>
            <translation>Worte oder EDTF: April 2024, 2022, um 1850</translation>
        </message>
        <message>
            <source>30 July 2024, 2024-07, c. 1850, 44 BC …</source>
            <translation>30. Juli 2024, 2024-07, um 1850, 44 v. Chr. …</translation>
        </message>
    </context>
    <context>
        <name>DatePopover</name>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Only what surely lies in it</source>
            <translation>Nur was sicher darin liegt</translation>
        </message>
        <message>
            <source>Leaves out events whose date may lie in the range and may lie outside, and those without a date</source>
            <translation>Lässt Ereignisse aus, deren Datum im Zeitraum liegen kann, aber nicht muss, und solche ohne Datum</translation>
        </message>
        <message>
            <source>This ends before the range begins.</source>
            <translation>Das endet, bevor der Zeitraum beginnt.</translation>
        </message>
    </context>
    <context>
        <name>DateSection</name>
        <message>
            <source>As written:</source>
            <translation>Im Wortlaut:</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>Ohne das fortfahren</translation>
        </message>
        <message>
            <source>Not kept: %1</source>
            <translation>Nicht behalten: %1</translation>
        </message>
    </context>
    <context>
        <name>DetailTitle</name>
        <message>
            <source>Edit the event</source>
            <translation>Ereignis bearbeiten</translation>
        </message>
        <message>
            <source>Previous event</source>
            <translation>Voriges Ereignis</translation>
        </message>
        <message>
            <source>Next event</source>
            <translation>Nächstes Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln ausgewählt</numerusform>
                <numerusform>%Ln ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>DisagreementSection</name>
        <message>
            <source>Sources disagree</source>
            <translation>Quellen widersprechen sich</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message>
            <source>{speaker}, in {source}</source>
            <translation>{speaker}, in {source}</translation>
        </message>
    </context>
    <context>
        <name>Distance</name>
        <message>
            <source>distance unknown</source>
            <translation>Abstand unbekannt</translation>
        </message>
        <message>
            <source>at least {least} apart</source>
            <translation>mindestens {least} auseinander</translation>
        </message>
        <message>
            <source>exactly {most} apart</source>
            <translation>genau {most} auseinander</translation>
        </message>
        <message>
            <source>about {most} apart</source>
            <translation>etwa {most} auseinander</translation>
        </message>
        <message>
            <source>at most {most} apart</source>
            <translation>höchstens {most} auseinander</translation>
        </message>
        <message>
            <source>between {least} and {most} apart</source>
            <translation>zwischen {least} und {most} auseinander</translation>
        </message>
        <message>
            <source>{distance}, if the dates hold</source>
            <translation>{distance}, falls die Daten stimmen</translation>
        </message>
        <message>
            <source>overlapping or touching in time</source>
            <translation>überschneiden oder berühren sich</translation>
        </message>
        <message>
            <source>on the same day</source>
            <translation>am selben Tag</translation>
        </message>
        <message>
            <source>at the same time</source>
            <translation>zur selben Zeit</translation>
        </message>
        <message numerus="yes">
            <source> (about %n year(s))</source>
            <translation>
                <numerusform> (etwa %Ln Jahr)</numerusform>
                <numerusform> (etwa %Ln Jahre)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> (about {low} to %n year(s))</source>
            <translation>
                <numerusform> (etwa {low} bis %Ln Jahr)</numerusform>
                <numerusform> (etwa {low} bis %Ln Jahre)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln Tag</numerusform>
                <numerusform>%Ln Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%Ln h</numerusform>
                <numerusform>%Ln h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%Ln min</numerusform>
                <numerusform>%Ln min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <translation>
                <numerusform>%Ln s</numerusform>
                <numerusform>%Ln s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DockTitle</name>
        <message>
            <source>Detach or dock the pane</source>
            <translation>Bereich lösen oder andocken</translation>
        </message>
        <message>
            <source>Close the pane</source>
            <translation>Bereich schließen</translation>
        </message>
    </context>
    <context>
        <name>DropCard</name>
        <message>
            <source>Nothing here can be taken</source>
            <translation>Davon kann nichts aufgenommen werden</translation>
        </message>
        <message>
            <source>Drop to take the file</source>
            <translation>Loslassen, um die Datei aufzunehmen</translation>
        </message>
        <message numerus="yes">
            <source>Drop to take {taken} of %n file(s)</source>
            <translation>
                <numerusform>Loslassen: {taken} von %Ln Datei wird aufgenommen</numerusform>
                <numerusform>Loslassen: {taken} von %Ln Dateien werden aufgenommen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is changed before you say so.</source>
            <translation>Nichts wird geändert, bevor Sie zustimmen.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %Ln weiteres</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message>
            <source>Duplicates</source>
            <translation>Dubletten</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Likely pairs</source>
            <translation>Wahrscheinliche Paare</translation>
        </message>
        <message>
            <source>Merge into &amp;left</source>
            <translation>Nach &amp;links vereinen</translation>
        </message>
        <message>
            <source>Merge into &amp;right</source>
            <translation>Nach &amp;rechts vereinen</translation>
        </message>
        <message>
            <source>&amp;Not the same</source>
            <translation>&amp;Nicht dasselbe</translation>
        </message>
        <message>
            <source>&amp;Skip</source>
            <translation>&amp;Überspringen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Looking for likely pairs…</source>
            <translation>Sucht wahrscheinliche Paare…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln likely pair(s)</source>
            <translation>
                <numerusform>%Ln wahrscheinliches Paar</numerusform>
                <numerusform>%Ln wahrscheinliche Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>None that look alike.</source>
            <translation>Keine, die sich ähneln.</translation>
        </message>
        <message>
            <source>same title</source>
            <translation>gleicher Titel</translation>
        </message>
        <message>
            <source>similar titles</source>
            <translation>ähnliche Titel</translation>
        </message>
        <message>
            <source>same date</source>
            <translation>gleiches Datum</translation>
        </message>
        <message>
            <source>dates may be the same</source>
            <translation>Datum kann dasselbe sein</translation>
        </message>
        <message>
            <source>same place</source>
            <translation>gleicher Ort</translation>
        </message>
        <message>
            <source>shared actors</source>
            <translation>gemeinsame Akteure</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>gleicher Name</translation>
        </message>
        <message>
            <source>similar names</source>
            <translation>ähnliche Namen</translation>
        </message>
        <message>
            <source>one name holds the other</source>
            <translation>ein Name enthält den anderen</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>gleiche Adresse</translation>
        </message>
        <message>
            <source>same text</source>
            <translation>gleicher Text</translation>
        </message>
    </context>
    <context>
        <name>EmptyCard</name>
        <message>
            <source>Import a table or exchange file…</source>
            <translation>Tabelle oder Austauschdatei importieren …</translation>
        </message>
        <message>
            <source>No event has a date for the axis</source>
            <translation>Kein Ereignis hat ein Datum für die Achse</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) stand on the shelf beside it.</source>
            <translation>
                <numerusform>%Ln Ereignis steht auf der Ablage daneben.</numerusform>
                <numerusform>%Ln Ereignisse stehen auf der Ablage daneben.</numerusform>
            </translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>Noch keine Ereignisse</translation>
        </message>
        <message>
            <source>Drop a file on the window, or import one: a table with dates and titles is enough.</source>
            <translation>Ziehen Sie eine Datei auf das Fenster oder importieren Sie eine: Eine Tabelle mit Daten und Titeln genügt.</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Select an event</source>
            <translation>Wählen Sie ein Ereignis</translation>
        </message>
        <message>
            <source>Its participants, figures and sources, in their own words, stand here.</source>
            <translation>Hier stehen seine Beteiligten, Zahlen und Quellen in deren eigenen Worten.</translation>
        </message>
        <message>
            <source>Click</source>
            <translation>Klick</translation>
        </message>
        <message>
            <source>select an event</source>
            <translation>ein Ereignis auswählen</translation>
        </message>
        <message>
            <source>previous and next in time</source>
            <translation>voriges und nächstes</translation>
        </message>
        <message>
            <source>Home End</source>
            <translation>Pos1 Ende</translation>
        </message>
        <message>
            <source>first and last</source>
            <translation>erstes und letztes</translation>
        </message>
        <message>
            <source>find in titles, quotes and notes</source>
            <translation>in Titeln, Zitaten und Notizen suchen</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>select nothing</source>
            <translation>nichts auswählen</translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>Noch keine Ereignisse</translation>
        </message>
        <message>
            <source>Open a document or drop a file on the window.</source>
            <translation>Öffnen Sie ein Dokument oder ziehen Sie eine Datei auf das Fenster.</translation>
        </message>
        <message>
            <source>open a document</source>
            <translation>ein Dokument öffnen</translation>
        </message>
    </context>
    <context>
        <name>EntryModel</name>
        <message>
            <source>not available now</source>
            <translation>zurzeit nicht verfügbar</translation>
        </message>
    </context>
    <context>
        <name>EventForm</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>Undatiert</translation>
        </message>
        <message>
            <source>The source’s own words: “on Tuesday”</source>
            <translation>Die Worte der Quelle: „am Dienstag“</translation>
        </message>
        <message>
            <source>Counted from the publication …</source>
            <translation>Vom Erscheinen an gezählt …</translation>
        </message>
        <message>
            <source>Date as written</source>
            <translation>Datum, wie es dasteht</translation>
        </message>
        <message>
            <source>How the date was read</source>
            <translation>Wie das Datum gelesen wurde</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Not stated in the source</source>
            <translation>In der Quelle nicht genannt</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Importance</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Higher is more</source>
            <translation>Höher ist mehr</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>With commas between them</source>
            <translation>Mit Kommas dazwischen</translation>
        </message>
        <message>
            <source>Own note</source>
            <translation>Eigene Notiz</translation>
        </message>
        <message>
            <source>Change the title of “%1”</source>
            <translation>Titel von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the date of “%1”</source>
            <translation>Datum von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the place of “%1”</source>
            <translation>Ort von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the category of “%1”</source>
            <translation>Kategorie von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the status of “%1”</source>
            <translation>Status von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the importance of “%1”</source>
            <translation>Gewicht von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the participants of “%1”</source>
            <translation>Beteiligte an „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the summary of “%1”</source>
            <translation>Zusammenfassung von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the citations of “%1”</source>
            <translation>Belege von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the tags of “%1”</source>
            <translation>Schlagwörter von „%1“ ändern</translation>
        </message>
        <message>
            <source>Change the note on “%1”</source>
            <translation>Notiz zu „%1“ ändern</translation>
        </message>
    </context>
    <context>
        <name>EventHistory</name>
        <message>
            <source>History of an event</source>
            <translation>Verlauf eines Ereignisses</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Clear the history…</source>
            <translation>Verlauf löschen …</translation>
        </message>
        <message>
            <source>Forget what was recorded of all events of this document</source>
            <translation>Vergessen, was von allen Ereignissen dieses Dokuments aufgezeichnet wurde</translation>
        </message>
        <message>
            <source>Nothing is recorded of this event.</source>
            <translation>Von diesem Ereignis ist nichts aufgezeichnet.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Beteiligter</translation>
        </message>
        <message>
            <source>Citation</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Own note</source>
            <translation>Eigene Notiz</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date as written</source>
            <translation>Datum, wie es dasteht</translation>
        </message>
        <message>
            <source>How the date was read</source>
            <translation>Wie das Datum gelesen wurde</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Importance</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Id in other data</source>
            <translation>Kennung in anderen Daten</translation>
        </message>
        <message>
            <source>Clear the history</source>
            <translation>Verlauf löschen</translation>
        </message>
        <message>
            <source>Forget all that is recorded of the steps in this document?</source>
            <translation>Alles vergessen, was von den Schritten in diesem Dokument aufgezeichnet ist?</translation>
        </message>
        <message>
            <source>The events stay as they are. This can’t be undone.</source>
            <translation>Die Ereignisse bleiben, wie sie sind. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>EventModel</name>
        <message>
            <source>Too many events to sort by this column. Filter first, to {number} or fewer.</source>
            <translation>Zu viele Ereignisse, um nach dieser Spalte zu sortieren. Filtern Sie zuerst auf höchstens {number}.</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>No quote</source>
            <translation>Kein Zitat</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Nicht geprüft</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>Place not stated</source>
            <translation>Ort nicht genannt</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
        <message>
            <source>{title}, may match</source>
            <translation>{title}, passt vielleicht</translation>
        </message>
        <message>
            <source>{said} (may match)</source>
            <translation>{said} (passt vielleicht)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Earliest start</source>
            <translation>Frühester Beginn</translation>
        </message>
        <message>
            <source>Latest end</source>
            <translation>Spätestes Ende</translation>
        </message>
    </context>
    <context>
        <name>EventTable</name>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Filters under the header</source>
            <translation>Filter unter der Kopfzeile</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Columns as at first</source>
            <translation>Spalten wie am Anfang</translation>
        </message>
        <message>
            <source>1 row</source>
            <translation>1 Zeile</translation>
        </message>
        <message>
            <source>{number} rows</source>
            <translation>{number} Zeilen</translation>
        </message>
        <message>
            <source>number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>{count}, sorted by {column}</source>
            <translation>{count}, sortiert nach {column}</translation>
        </message>
        <message>
            <source>No event matches the filter</source>
            <translation>Kein Ereignis passt zum Filter</translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>Noch keine Ereignisse</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Als</translation>
        </message>
        <message>
            <source>Which events</source>
            <translation>Welche Ereignisse</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Exchange file, without loss (.json)</source>
            <translation>Austauschdatei, ohne Verlust (.json)</translation>
        </message>
        <message>
            <source>Table (.csv)</source>
            <translation>Tabelle (.csv)</translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Excel-Arbeitsmappe (.xlsx)</translation>
        </message>
        <message>
            <source>Word document (.docx)</source>
            <translation>Word-Dokument (.docx)</translation>
        </message>
        <message>
            <source>Markdown with footnotes (.md)</source>
            <translation>Markdown mit Fußnoten (.md)</translation>
        </message>
        <message>
            <source>Web page that works alone (.html)</source>
            <translation>Webseite, die allein läuft (.html)</translation>
        </message>
        <message>
            <source>TimelineJS (.json)</source>
            <translation>TimelineJS (.json)</translation>
        </message>
        <message>
            <source>vis-timeline (.json)</source>
            <translation>vis-timeline (.json)</translation>
        </message>
        <message>
            <source>Timeline Project (.timeline)</source>
            <translation>Timeline Project (.timeline)</translation>
        </message>
        <message>
            <source>Calendar (.ics)</source>
            <translation>Kalender (.ics)</translation>
        </message>
        <message>
            <source>Places for maps (.geojson)</source>
            <translation>Orte für Karten (.geojson)</translation>
        </message>
        <message>
            <source>Dossier (.pdf)</source>
            <translation>Dossier (.pdf)</translation>
        </message>
        <message numerus="yes">
            <source>The selection: %Ln event(s)</source>
            <translation>
                <numerusform>Die Auswahl: %Ln Ereignis</numerusform>
                <numerusform>Die Auswahl: %Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All that match: %Ln event(s)</source>
            <translation>
                <numerusform>Alle Treffer: %Ln Ereignis</numerusform>
                <numerusform>Alle Treffer: %Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The whole document: %Ln event(s)</source>
            <translation>
                <numerusform>Das ganze Dokument: %Ln Ereignis</numerusform>
                <numerusform>Das ganze Dokument: %Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Foreword</source>
            <translation>Vorwort</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Hochformat</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Querformat</translation>
        </message>
        <message>
            <source>Turned</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Time strip</source>
            <translation>Zeitstreifen</translation>
        </message>
        <message>
            <source>Events with their quotes</source>
            <translation>Ereignisse mit Zitaten</translation>
        </message>
        <message>
            <source>Table of figures</source>
            <translation>Tabelle der Zahlen</translation>
        </message>
        <message>
            <source>List of sources</source>
            <translation>Liste der Quellen</translation>
        </message>
        <message>
            <source>My notes</source>
            <translation>Meine Notizen</translation>
        </message>
        <message>
            <source>Sources to leave out</source>
            <translation>Wegzulassende Quellen</translation>
        </message>
        <message>
            <source>People and bodies to leave out</source>
            <translation>Wegzulassende Menschen und Stellen</translation>
        </message>
        <message>
            <source>Their citations, figures and parts in events go with them; the dossier says how much was withheld.</source>
            <translation>Ihre Belege, Zahlen und Beteiligungen fallen mit weg; das Dossier sagt, wie viel zurückgehalten wurde.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln source(s) or name(s) left out</source>
            <translation>
                <numerusform>%Ln Quelle oder Name weggelassen</numerusform>
                <numerusform>%Ln Quellen oder Namen weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave out sources or people</source>
            <translation>Quellen oder Menschen weglassen</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Not saved: %1</source>
            <translation>Nicht gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>FigureField</name>
        <message>
            <source>at least 48 children</source>
            <translation>mindestens 48 Kinder</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Begin with the number: at least 48 children, 90–100 wounded, 2.5 million USD.</source>
            <translation>Mit der Zahl beginnen: mindestens 48 Kinder, 90–100 Verletzte, 2,5 Millionen USD.</translation>
        </message>
    </context>
    <context>
        <name>FigureModel</name>
        <message>
            <source>What is counted is not said</source>
            <translation>Was gezählt wird, ist nicht gesagt</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>Im Wortlaut</translation>
        </message>
        <message>
            <source>Said by</source>
            <translation>Gesagt von</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%Ln Zahl</numerusform>
                <numerusform>%Ln Zahlen</numerusform>
            </translation>
        </message>
        <message>
            <source>no speaker named</source>
            <translation>kein Sprecher genannt</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
    </context>
    <context>
        <name>FiguresPane</name>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>None of these events has a figure</source>
            <translation>Keines dieser Ereignisse hat eine Zahl</translation>
        </message>
        <message>
            <source>of the selection</source>
            <translation>der Auswahl</translation>
        </message>
        <message>
            <source>of all that match</source>
            <translation>aller passenden</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%Ln Zahl</numerusform>
                <numerusform>%Ln Zahlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n events only</source>
            <translation>
                <numerusform>nur das erste Ereignis</numerusform>
                <numerusform>nur die ersten %Ln Ereignisse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiguresPopover</name>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Only events with figures</source>
            <translation>Nur Ereignisse mit Zahlen</translation>
        </message>
    </context>
    <context>
        <name>FiguresSection</name>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>No figures in this event</source>
            <translation>Dieses Ereignis hat keine Zahlen</translation>
        </message>
        <message>
            <source>Said by “{source}”; no speaker named</source>
            <translation>Gesagt von „{source}“; kein Sprecher genannt</translation>
        </message>
        <message>
            <source>Said by the source; no speaker named</source>
            <translation>Gesagt von der Quelle; kein Sprecher genannt</translation>
        </message>
        <message>
            <source>Said by {speaker}, in “{source}”</source>
            <translation>Gesagt von {speaker}, in „{source}“</translation>
        </message>
        <message>
            <source>Said by {speaker}</source>
            <translation>Gesagt von {speaker}</translation>
        </message>
    </context>
    <context>
        <name>FileCommands</name>
        <message>
            <source>Timelines (*.tlx *.json);;All files (*)</source>
            <translation>Zeitleisten (*.tlx *.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Files to import ({endings});;All files (*)</source>
            <translation>Dateien zum Importieren ({endings});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The file of the timeline that is open is gone</source>
            <translation>Die Datei der offenen Zeitleiste ist weg</translation>
        </message>
        <message>
            <source>Save a copy of it first, or close the window.</source>
            <translation>Speichern Sie erst eine Kopie davon oder schließen Sie das Fenster.</translation>
        </message>
        <message>
            <source>“%1” is open already.</source>
            <translation>„%1“ ist schon geöffnet.</translation>
        </message>
        <message>
            <source>%1 was opened as a new timeline: %2</source>
            <translation>%1 wurde als neue Zeitleiste geöffnet: %2</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>Zeitleiste öffnen</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>New timeline</source>
            <translation>Neue Zeitleiste</translation>
        </message>
        <message>
            <source>Timelines (*.tlx)</source>
            <translation>Zeitleisten (*.tlx)</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <source>A copy was written: %1</source>
            <translation>Eine Kopie wurde geschrieben: %1</translation>
        </message>
        <message>
            <source>Recover a damaged timeline</source>
            <translation>Beschädigte Zeitleiste retten</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>%1 recovered</source>
            <translation>%1 gerettet</translation>
        </message>
        <message>
            <source>Write what can be read to</source>
            <translation>Schreiben, was zu lesen ist, nach</translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s) were saved.</source>
            <translation>
                <numerusform>%Ln Ereignis wurde gerettet.</numerusform>
                <numerusform>%Ln Ereignisse wurden gerettet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Some rows could not be read or kept.</source>
            <translation>Einige Zeilen waren nicht zu lesen oder zu behalten.</translation>
        </message>
        <message numerus="yes">
            <source>No row was lost; %Ln odd value(s) were replaced.</source>
            <translation>
                <numerusform>Keine Zeile ging verloren; ein abwegiger Wert wurde ersetzt.</numerusform>
                <numerusform>Keine Zeile ging verloren; %Ln abwegige Werte wurden ersetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>Nichts ging verloren.</translation>
        </message>
        <message>
            <source>%1 as of %2</source>
            <translation>%1 vom %2</translation>
        </message>
        <message>
            <source>The backup was opened as a new timeline: %1</source>
            <translation>Die Sicherung wurde als neue Zeitleiste geöffnet: %1</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>There is nothing to export yet.</source>
            <translation>Es gibt noch nichts zu exportieren.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>What becomes of the events that do not match</source>
            <translation>Was aus den Ereignissen wird, die nicht passen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Add a filter</source>
            <translation>Filter hinzufügen</translation>
        </message>
        <message>
            <source>Dim</source>
            <translation>Abblenden</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Other events: {choice}</source>
            <translation>Andere Ereignisse: {choice}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln may match</source>
            <translation>
                <numerusform>%Ln passt vielleicht</numerusform>
                <numerusform>%Ln passen vielleicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may match, shown</source>
            <translation>
                <numerusform>%Ln passt vielleicht, sichtbar</numerusform>
                <numerusform>%Ln passen vielleicht, sichtbar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may match, hidden</source>
            <translation>
                <numerusform>%Ln passt vielleicht, verborgen</numerusform>
                <numerusform>%Ln passen vielleicht, verborgen</numerusform>
            </translation>
        </message>
        <message>
            <source>Their date may lie in the range, and may lie outside.</source>
            <translation>Ihr Datum kann im Zeitraum liegen und außerhalb.</translation>
        </message>
        <message>
            <source>Click to hide them.</source>
            <translation>Klicken, um sie auszublenden.</translation>
        </message>
        <message>
            <source>Click to show them.</source>
            <translation>Klicken, um sie zu zeigen.</translation>
        </message>
        <message>
            <source>1 event</source>
            <translation>1 Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>%Ln events</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %Ln</source>
            <translation>
                <numerusform>{shown} von %Ln</numerusform>
                <numerusform>{shown} von %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of 1 event</source>
            <translation>{shown} von 1 Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %Ln events</source>
            <translation>
                <numerusform>{shown} von %Ln Ereignis</numerusform>
                <numerusform>{shown} von %Ln Ereignissen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %Ln in the document, {shown} surely match the filter.</source>
            <translation>
                <numerusform>Von %Ln im Dokument passen {shown} sicher zum Filter.</numerusform>
                <numerusform>Von %Ln im Dokument passen {shown} sicher zum Filter.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln</source>
            <comment>filters without room</comment>
            <translation>
                <numerusform>+%Ln</numerusform>
                <numerusform>+%Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>1 filter</source>
            <translation>1 Filter</translation>
        </message>
        <message numerus="yes">
            <source>%Ln filters</source>
            <translation>
                <numerusform>%Ln Filter</numerusform>
                <numerusform>%Ln Filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more filters</source>
            <translation>
                <numerusform>%Ln weiterer Filter</numerusform>
                <numerusform>%Ln weitere Filter</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter entfernen</translation>
        </message>
    </context>
    <context>
        <name>FindBox</name>
        <message>
            <source>Find in titles, quotes and notes</source>
            <translation>In Titeln, Zitaten und Notizen suchen</translation>
        </message>
        <message>
            <source>Enter: next, Shift+Enter: previous, Alt+Enter: show only these, Esc: clear</source>
            <translation>Eingabe: nächster, Umschalt+Eingabe: voriger, Alt+Eingabe: nur diese zeigen, Esc: leeren</translation>
        </message>
        <message>
            <source>Previous find</source>
            <translation>Voriger Fund</translation>
        </message>
        <message>
            <source>Next find</source>
            <translation>Nächster Fund</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>{at} of {number}</source>
            <translation>{at} von {number}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln gefunden</numerusform>
                <numerusform>%Ln gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Not saved: %1</source>
            <translation>Nicht gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>GoToDate</name>
        <message>
            <source>Go to date</source>
            <translation>Zum Datum gehen</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>April 2024, 2023-11, 44 BC, c. 1850 …</source>
            <translation>April 2024, 2023-11, 44 v. Chr., um 1850 …</translation>
        </message>
        <message>
            <source>In words or as EDTF</source>
            <translation>In Worten oder als EDTF</translation>
        </message>
        <message>
            <source>Without a year it has no place on the axis.</source>
            <translation>Ohne Jahr hat es keinen Platz auf der Achse.</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>Read as you said last time for a table with these columns.</source>
            <translation>Gelesen, wie Sie es zuletzt für eine Tabelle mit diesen Spalten gesagt haben.</translation>
        </message>
        <message>
            <source>Forget that</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Ist</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>Erste Werte</translation>
        </message>
        <message>
            <source>What “%1” is</source>
            <translation>Was „%1“ ist</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Weggelassen</translation>
        </message>
        <message>
            <source>%1, as %2</source>
            <translation>%1, als %2</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Separated by semicolons</source>
            <translation>Durch Semikolons getrennt</translation>
        </message>
        <message>
            <source>Separated by tabs</source>
            <translation>Durch Tabulatoren getrennt</translation>
        </message>
        <message>
            <source>Separated by bars</source>
            <translation>Durch senkrechte Striche getrennt</translation>
        </message>
        <message>
            <source>names of columns in row %1</source>
            <translation>Namen der Spalten in Zeile %1</translation>
        </message>
        <message numerus="yes">
            <source>the first %Ln of the columns</source>
            <translation>
                <numerusform>die erste Spalte</numerusform>
                <numerusform>die ersten %Ln Spalten</numerusform>
            </translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Address of the source</source>
            <translation>Adresse der Quelle</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Date of publication</source>
            <translation>Erscheinungsdatum</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Sprecher</translation>
        </message>
        <message>
            <source>Page, or place in the source</source>
            <translation>Seite oder Stelle in der Quelle</translation>
        </message>
        <message>
            <source>Figures in words</source>
            <translation>Zahlen in Worten</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Figure, at least</source>
            <translation>Zahl, mindestens</translation>
        </message>
        <message>
            <source>Figure, at most</source>
            <translation>Zahl, höchstens</translation>
        </message>
        <message>
            <source>Unit of the figure</source>
            <translation>Einheit der Zahl</translation>
        </message>
        <message>
            <source>What the figure counts</source>
            <translation>Was die Zahl zählt</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Year of the end</source>
            <translation>Jahr des Endes</translation>
        </message>
        <message>
            <source>Month of the end</source>
            <translation>Monat des Endes</translation>
        </message>
        <message>
            <source>Day of the end</source>
            <translation>Tag des Endes</translation>
        </message>
        <message>
            <source>Time of the end</source>
            <translation>Uhrzeit des Endes</translation>
        </message>
        <message>
            <source>Date as written</source>
            <translation>Datum, wie geschrieben</translation>
        </message>
        <message>
            <source>Note on the date</source>
            <translation>Notiz zum Datum</translation>
        </message>
        <message>
            <source>How exact the date is</source>
            <translation>Wie genau das Datum ist</translation>
        </message>
        <message>
            <source>Whether the date is approximate</source>
            <translation>Ob das Datum ungefähr ist</translation>
        </message>
        <message>
            <source>Whether the date is uncertain</source>
            <translation>Ob das Datum unsicher ist</translation>
        </message>
        <message>
            <source>Importance</source>
            <translation>Wichtigkeit</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Id elsewhere</source>
            <translation>Kennung anderswo</translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>Day or month first: as the column shows</source>
            <translation>Tag oder Monat zuerst: wie die Spalte zeigt</translation>
        </message>
        <message>
            <source>03/04/2024 is 3 April</source>
            <translation>03/04/2024 ist der 3. April</translation>
        </message>
        <message>
            <source>03/04/2024 is 4 March</source>
            <translation>03/04/2024 ist der 4. März</translation>
        </message>
        <message>
            <source>Order of day and month</source>
            <translation>Reihenfolge von Tag und Monat</translation>
        </message>
        <message>
            <source>Join rows that report the same</source>
            <translation>Zeilen verbinden, die dasselbe melden</translation>
        </message>
        <message>
            <source>Recurring events are written out within</source>
            <translation>Wiederkehrende Ereignisse werden ausgeschrieben für</translation>
        </message>
        <message>
            <source>Five years from the first time on; or give a range such as 2023/2025.</source>
            <translation>Fünf Jahre ab dem ersten Mal; oder ein Zeitraum wie 2023/2025.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>First events</source>
            <translation>Erste Ereignisse</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Names that are nearly the same; tick those who are the same</source>
            <translation>Namen, die fast gleich sind; haken Sie an, wer derselbe ist</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>“%1” is %2</source>
            <translation>„%1“ ist %2</translation>
        </message>
        <message>
            <source>No column is known to be a date or a title. Say below which one is.</source>
            <translation>Keine Spalte ist als Datum oder Titel bekannt. Sagen Sie unten, welche es ist.</translation>
        </message>
        <message>
            <source>Columns: %1 of %2 used</source>
            <translation>Spalten: %1 von %2 benutzt</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) to add</source>
            <translation>
                <numerusform>%Ln Ereignis hinzuzufügen</numerusform>
                <numerusform>%Ln Ereignisse hinzuzufügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to update</source>
            <translation>
                <numerusform>%Ln zu ändern</numerusform>
                <numerusform>%Ln zu ändern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there or without content</source>
            <translation>
                <numerusform>%Ln schon da oder ohne Inhalt</numerusform>
                <numerusform>%Ln schon da oder ohne Inhalt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The first %n event(s)</source>
            <translation>
                <numerusform>Das erste Ereignis</numerusform>
                <numerusform>Die ersten %Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) and problem(s)</source>
            <translation>
                <numerusform>%Ln Hinweis oder Problem</numerusform>
                <numerusform>%Ln Hinweise und Probleme</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeyPane</name>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>Ohne Quelle</translation>
        </message>
        <message>
            <source>Without the tag</source>
            <translation>Ohne das Schlagwort</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
    </context>
    <context>
        <name>Keymap</name>
        <message>
            <source>Needs Ctrl or Alt: alone, this key writes a letter.</source>
            <translation>Braucht Strg oder Alt: Allein schreibt diese Taste einen Buchstaben.</translation>
        </message>
        <message>
            <source>This is a key of “{action}”.</source>
            <translation>Das ist eine Taste von „{action}“.</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Keys and gestures</source>
            <translation>Tasten und Gesten</translation>
        </message>
        <message>
            <source>Search keys and commands</source>
            <translation>Tasten und Befehle suchen</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was sie tut</translation>
        </message>
        <message>
            <source>Key or gesture</source>
            <translation>Taste oder Geste</translation>
        </message>
        <message>
            <source>&amp;Change key…</source>
            <translation>Taste ä&amp;ndern …</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset &amp;all</source>
            <translation>&amp;Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Von Ihnen geändert</translation>
        </message>
    </context>
    <context>
        <name>LaneHeaders</name>
        <message>
            <source>Lanes</source>
            <translation>Bahnen</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden · Show all</source>
            <translation>
                <numerusform>%Ln ausgeblendet · Alle zeigen</numerusform>
                <numerusform>%Ln ausgeblendet · Alle zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkedSection</name>
        <message>
            <source>Linked events</source>
            <translation>Verbundene Ereignisse</translation>
        </message>
        <message>
            <source>Previous in time</source>
            <translation>Zeitlich davor</translation>
        </message>
        <message>
            <source>Next in time</source>
            <translation>Zeitlich danach</translation>
        </message>
        <message>
            <source>with {names}</source>
            <translation>mit {names}</translation>
        </message>
        <message>
            <source>No other event in time</source>
            <translation>Kein anderes Ereignis in der Zeit</translation>
        </message>
        <message>
            <source>same day</source>
            <translation>selber Tag</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Export the figures</source>
            <translation>Zahlen exportieren</translation>
        </message>
        <message>
            <source>Close without it</source>
            <translation>Ohne das schließen</translation>
        </message>
    </context>
    <context>
        <name>ManageViews</name>
        <message>
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Renew</source>
            <translation>Erneuern</translation>
        </message>
        <message>
            <source>Keep the view as it is now under this name</source>
            <translation>Die jetzige Ansicht unter diesem Namen behalten</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>No view is saved yet. “Save this view…” in the View menu keeps one.</source>
            <translation>Noch ist keine Ansicht gespeichert. „Diese Ansicht speichern …“ im Menü Ansicht behält eine.</translation>
        </message>
        <message>
            <source>“{name}” is now the view as you see it.</source>
            <translation>„{name}“ ist jetzt die Ansicht, die Sie sehen.</translation>
        </message>
        <message>
            <source>There is a view called “{name}” already.</source>
            <translation>Es gibt schon eine Ansicht „{name}“.</translation>
        </message>
        <message>
            <source>“{name}” was deleted.</source>
            <translation>„{name}“ wurde gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>MergeQuestion</name>
        <message>
            <source>Merge</source>
            <translation>Vereinen</translation>
        </message>
        <message>
            <source>Which one is kept?</source>
            <translation>Was bleibt?</translation>
        </message>
    </context>
    <context>
        <name>Merging</name>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other(s) will be “{name}”, with all their names and roles, in {events}.</source>
            <translation>
                <numerusform>%Ln anderer geht in „{name}“ auf, mit allen Namen und Rollen; zusammen: {events}.</numerusform>
                <numerusform>%Ln andere gehen in „{name}“ auf, mit allen Namen und Rollen; zusammen: {events}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select two or more events first, or actors in the actor pane; at most %Ln.</source>
            <translation>
                <numerusform>Wählen Sie zuerst mehrere Ereignisse oder, in der Akteursliste, Akteure; höchstens %Ln.</numerusform>
                <numerusform>Wählen Sie zuerst mehrere Ereignisse oder, in der Akteursliste, Akteure; höchstens %Ln.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other event(s) will be part of “{name}”. Date: {date}. {claims} in all.</source>
            <translation>
                <numerusform>%Ln anderes Ereignis geht in „{name}“ auf. Datum: {date}. Zusammen {claims}.</numerusform>
                <numerusform>%Ln andere Ereignisse gehen in „{name}“ auf. Datum: {date}. Zusammen {claims}.</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message numerus="yes">
            <source>%Ln citation(s)</source>
            <translation>
                <numerusform>%Ln Beleg</numerusform>
                <numerusform>%Ln Belege</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge %Ln actors into “{name}”</source>
            <translation>
                <numerusform>%Ln Akteur zu „{name}“ vereinen</numerusform>
                <numerusform>%Ln Akteure zu „{name}“ vereinen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge %Ln events into “{name}”</source>
            <translation>
                <numerusform>%Ln Ereignis zu „{name}“ vereinen</numerusform>
                <numerusform>%Ln Ereignisse zu „{name}“ vereinen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge %Ln sources into “{name}”</source>
            <translation>
                <numerusform>%Ln Quelle zu „{name}“ vereinen</numerusform>
                <numerusform>%Ln Quellen zu „{name}“ vereinen</numerusform>
            </translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Dubletten</translation>
        </message>
        <message>
            <source>“{one}” is not “{other}”</source>
            <translation>„{one}“ ist nicht „{other}“</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Dismiss the message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>NewTexts</name>
        <message>
            <source>Texts ({endings});;All files (*)</source>
            <translation>Texte ({endings});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open the text of a source</source>
            <translation>Text einer Quelle öffnen</translation>
        </message>
        <message>
            <source>Remove the text of “%1”</source>
            <translation>Text von „%1“ entfernen</translation>
        </message>
        <message>
            <source>Change the text of “%1”</source>
            <translation>Text von „%1“ ändern</translation>
        </message>
    </context>
    <context>
        <name>NoMatchCard</name>
        <message>
            <source>Take one away to see:</source>
            <translation>Nehmen Sie einen weg, um zu sehen:</translation>
        </message>
        <message numerus="yes">
            <source>%Ln may match, hidden</source>
            <translation>
                <numerusform>%Ln passt vielleicht, verborgen</numerusform>
                <numerusform>%Ln passen vielleicht, verborgen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Without {criterion}</source>
            <translation>Ohne {criterion}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Without any filter</source>
            <translation>Ohne jeden Filter</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>1 event</source>
            <translation>1 Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>%Ln events</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>No event matches this filter</source>
            <translation>Kein Ereignis passt zu diesem Filter</translation>
        </message>
        <message>
            <source>No event matches both filters</source>
            <translation>Kein Ereignis passt zu beiden Filtern</translation>
        </message>
        <message numerus="yes">
            <source>No event matches all %Ln filters</source>
            <translation>
                <numerusform>Kein Ereignis passt zu %Ln Filter</numerusform>
                <numerusform>Kein Ereignis passt zu allen %Ln Filtern</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteBox</name>
        <message>
            <source>Note – yours, not the source's</source>
            <translation>Notiz – Ihre, nicht die der Quelle</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Write a whole number, or nothing.</source>
            <translation>Eine ganze Zahl schreiben oder nichts.</translation>
        </message>
        <message>
            <source>The number is too large.</source>
            <translation>Die Zahl ist zu groß.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Go to {date}</source>
            <translation>Gehe zu {date}</translation>
        </message>
        <message>
            <source>Show only the events of</source>
            <translation>Nur die Ereignisse zeigen von</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
    </context>
    <context>
        <name>ParticipantRow</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Beteiligter</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Remove the participant</source>
            <translation>Beteiligten entfernen</translation>
        </message>
        <message>
            <source>Say who it is; then the role is kept.</source>
            <translation>Sagen Sie, wer es ist; dann wird die Rolle behalten.</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsEditor</name>
        <message>
            <source>Participants</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Add a participant</source>
            <translation>Beteiligten hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsSection</name>
        <message>
            <source>Participants</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>No participants in this event</source>
            <translation>Dieses Ereignis hat keine Beteiligten</translation>
        </message>
        <message>
            <source>Also: {names}</source>
            <translation>Auch: {names}</translation>
        </message>
        <message>
            <source>Click to filter by this actor</source>
            <translation>Klicken, um nach diesem Akteur zu filtern</translation>
        </message>
    </context>
    <context>
        <name>PasteText</name>
        <message>
            <source>Paste the text of “%1”</source>
            <translation>Text von „%1“ einfügen</translation>
        </message>
        <message>
            <source>Text of the source</source>
            <translation>Text der Quelle</translation>
        </message>
        <message>
            <source>The words of the source, as they stand there</source>
            <translation>Der Wortlaut der Quelle, wie er dort steht</translation>
        </message>
        <message>
            <source>Use this text</source>
            <translation>Diesen Text nehmen</translation>
        </message>
    </context>
    <context>
        <name>PlaceSection</name>
        <message>
            <source>Place not stated in the source</source>
            <translation>Ort in der Quelle nicht genannt</translation>
        </message>
    </context>
    <context>
        <name>PressKey</name>
        <message>
            <source>Change key</source>
            <translation>Taste ändern</translation>
        </message>
        <message>
            <source>Press the key for “%1”</source>
            <translation>Drücken Sie die Taste für „%1“</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Without a key it stays in the menus and in the command palette.</source>
            <translation>Ohne Taste bleibt er in den Menüs und in der Befehlssuche.</translation>
        </message>
        <message>
            <source>If you take it over, that command loses it.</source>
            <translation>Wenn Sie sie übernehmen, verliert jener Befehl sie.</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
    </context>
    <context>
        <name>ProblemsDialog</name>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
    </context>
    <context>
        <name>ProofBadge</name>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Nicht geprüft</translation>
        </message>
    </context>
    <context>
        <name>QuoteList</name>
        <message>
            <source>Quotes from this source</source>
            <translation>Zitate aus dieser Quelle</translation>
        </message>
        <message numerus="yes">
            <source>Only the first %Ln are listed</source>
            <translation>
                <numerusform>Nur die ersten %Ln sind aufgeführt</numerusform>
                <numerusform>Nur die ersten %Ln sind aufgeführt</numerusform>
            </translation>
        </message>
        <message>
            <source>This quote is not in the text, and nothing comes near it.</source>
            <translation>Dieses Zitat steht nicht im Text, und nichts kommt ihm nahe.</translation>
        </message>
        <message>
            <source>This quote is not in the text. Nearest to it is “%1”.</source>
            <translation>Dieses Zitat steht nicht im Text. Am nächsten kommt ihm „%1“.</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>found word for word</source>
            <translation>wörtlich gefunden</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>RestoreBackup</name>
        <message>
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>Timelines as they were before the first step of each day, and in older versions.</source>
            <translation>Zeitleisten vor dem ersten Schritt jedes Tages und in älteren Versionen.</translation>
        </message>
        <message>
            <source>What you choose is opened as a new timeline.</source>
            <translation>Was Sie wählen, wird als neue Zeitleiste geöffnet.</translation>
        </message>
        <message>
            <source>The timeline as it was before the first step of each day, and in older versions.</source>
            <translation>Die Zeitleiste vor dem ersten Schritt jedes Tages und in älteren Versionen.</translation>
        </message>
        <message>
            <source>What you choose is opened as a new timeline; this one stays as it is.</source>
            <translation>Was Sie wählen, wird als neue Zeitleiste geöffnet; diese bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>No backup yet: the first one is made before the first step of a day.</source>
            <translation>Noch keine Sicherung: Die erste entsteht vor dem ersten Schritt eines Tages.</translation>
        </message>
        <message>
            <source>Open as a new timeline</source>
            <translation>Als neue Zeitleiste öffnen</translation>
        </message>
        <message>
            <source>%1, before it was brought up to date</source>
            <translation>%1, bevor sie auf den neuen Stand kam</translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveView</name>
        <message>
            <source>Save this view</source>
            <translation>Diese Ansicht speichern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Kept in the document: filter, grouping, range of time and selection</source>
            <translation>Bleibt im Dokument: Filter, Gruppierung, Zeitraum und Auswahl</translation>
        </message>
        <message>
            <source>A view of this name exists. It will be replaced.</source>
            <translation>Es gibt eine Ansicht dieses Namens. Sie wird ersetzt.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
    </context>
    <context>
        <name>SelectedList</name>
        <message>
            <source>Selected events</source>
            <translation>Ausgewählte Ereignisse</translation>
        </message>
    </context>
    <context>
        <name>SelectedModel</name>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>What words are searched in was damaged, and made anew.</source>
            <translation>Worin Wörter gesucht werden, war beschädigt und wurde neu angelegt.</translation>
        </message>
        <message>
            <source>No backup could be made today. %1</source>
            <translation>Heute ließ sich keine Sicherung machen. %1</translation>
        </message>
        <message>
            <source>Another program changed the document. What you see is up to date.</source>
            <translation>Ein anderes Programm hat das Dokument geändert. Was Sie sehen, ist auf dem neuesten Stand.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln step(s) can no longer be undone or redone.</source>
            <translation>
                <numerusform>%Ln Schritt lässt sich nicht mehr rückgängig machen oder wiederholen.</numerusform>
                <numerusform>%Ln Schritte lassen sich nicht mehr rückgängig machen oder wiederholen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is no longer there: it was moved, deleted, or its drive is gone. Save a copy to keep it.</source>
            <translation>%1 ist nicht mehr da: verschoben, gelöscht, oder das Laufwerk ist weg. Eine Kopie sichern, um es zu behalten.</translation>
        </message>
        <message>
            <source>Another file has taken the place of %1. Save a copy of this one to keep it.</source>
            <translation>Eine andere Datei hat den Platz von %1 eingenommen. Eine Kopie von dieser sichern, um sie zu behalten.</translation>
        </message>
        <message>
            <source>Another program has written over %1. Nothing more is written to it. Restore a backup.</source>
            <translation>Ein anderes Programm hat %1 überschrieben. Es wird nichts mehr hineingeschrieben. Stellen Sie eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie sichern …</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen …</translation>
        </message>
        <message>
            <source>Recover what can be read…</source>
            <translation>Retten, was lesbar ist …</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) added</source>
            <translation>
                <numerusform>%Ln Ereignis hinzugefügt</numerusform>
                <numerusform>%Ln Ereignisse hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <translation>
                <numerusform>%Ln geändert</numerusform>
                <numerusform>%Ln geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there or without content</source>
            <translation>
                <numerusform>%Ln schon da oder ohne Inhalt</numerusform>
                <numerusform>%Ln schon da oder ohne Inhalt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%Ln Problem</numerusform>
                <numerusform>%Ln Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Angehalten. Nichts wurde geändert.</translation>
        </message>
    </context>
    <context>
        <name>SeveralEvents</name>
        <message numerus="yes">
            <source>Edit %Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis bearbeiten</numerusform>
                <numerusform>%Ln Ereignisse bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>What is left empty stays as it is in each event.</source>
            <translation>Was leer bleibt, bleibt in jedem Ereignis, wie es ist.</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Add tags</source>
            <translation>Schlagwörter hinzufügen</translation>
        </message>
        <message>
            <source>one, another</source>
            <translation>eins, ein anderes</translation>
        </message>
        <message>
            <source>Take away tags</source>
            <translation>Schlagwörter wegnehmen</translation>
        </message>
        <message>
            <source>Add a participant</source>
            <translation>Beteiligten hinzufügen</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Take away a participant</source>
            <translation>Beteiligten wegnehmen</translation>
        </message>
        <message>
            <source>Move in time by</source>
            <translation>In der Zeit verschieben um</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Move in time by (less than 0: earlier)</source>
            <translation>In der Zeit verschieben um (unter 0: früher)</translation>
        </message>
        <message>
            <source>No actor is called “%1”.</source>
            <translation>Kein Akteur heißt „%1“.</translation>
        </message>
        <message>
            <source>Some of these events are not there any more. Close this, and select again.</source>
            <translation>Einige dieser Ereignisse gibt es nicht mehr. Schließen Sie dies und wählen Sie neu aus.</translation>
        </message>
        <message numerus="yes">
            <source>Change %Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis ändern</numerusform>
                <numerusform>%Ln Ereignisse ändern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them can’t be moved so. Nothing was changed.</source>
            <translation>
                <numerusform>%Ln davon lässt sich so nicht verschieben. Nichts wurde geändert.</numerusform>
                <numerusform>%Ln davon lassen sich so nicht verschieben. Nichts wurde geändert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>The event with its quotes and references, for a mail or a manuscript</source>
            <translation>Das Ereignis mit Zitaten und Nachweisen, für eine Mail oder ein Manuskript</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>Undated events</source>
            <translation>Undatierte Ereignisse</translation>
        </message>
        <message>
            <source>Not on the time axis</source>
            <translation>Nicht auf der Achse</translation>
        </message>
        <message>
            <source>Fold the undated events</source>
            <translation>Undatierte Ereignisse einklappen</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Einklappen</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>Undatiert</translation>
        </message>
        <message>
            <source>Show the undated events</source>
            <translation>Undatierte Ereignisse zeigen</translation>
        </message>
        <message>
            <source>Undated  %1</source>
            <translation>Undatiert  %1</translation>
        </message>
        <message numerus="yes">
            <source>The first %Ln</source>
            <translation>
                <numerusform>Das erste</numerusform>
                <numerusform>Die ersten %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>All of them are in the event table.</source>
            <translation>Alle stehen in der Ereignistabelle.</translation>
        </message>
    </context>
    <context>
        <name>SourceField</name>
        <message>
            <source>A citation needs its source.</source>
            <translation>Ein Beleg braucht seine Quelle.</translation>
        </message>
        <message>
            <source>A new source</source>
            <translation>Eine neue Quelle</translation>
        </message>
    </context>
    <context>
        <name>SourceForm</name>
        <message>
            <source>Edit source</source>
            <translation>Quelle bearbeiten</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Report, statement, data set …</source>
            <translation>Bericht, Erklärung, Datensatz …</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Erschienen</translation>
        </message>
        <message>
            <source>Retrieved</source>
            <translation>Abgerufen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Archived copy</source>
            <translation>Archivkopie</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>A source needs a title.</source>
            <translation>Eine Quelle braucht einen Titel.</translation>
        </message>
        <message>
            <source>Change the source “%1”</source>
            <translation>Quelle „%1“ ändern</translation>
        </message>
    </context>
    <context>
        <name>SourceModel</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Citations</source>
            <translation>Belege</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>held</source>
            <translation>da</translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln gefunden</numerusform>
                <numerusform>%Ln gefunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not found</source>
            <translation>
                <numerusform>%Ln nicht gefunden</numerusform>
                <numerusform>%Ln nicht gefunden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceText</name>
        <message>
            <source>Text of the source</source>
            <translation>Text der Quelle</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Find a source</source>
            <translation>Quelle finden</translation>
        </message>
        <message>
            <source>&amp;Paste a text…</source>
            <translation>Text &amp;einfügen…</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>&amp;Datei öffnen…</translation>
        </message>
        <message>
            <source>&amp;Remove the text</source>
            <translation>Text ent&amp;fernen</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Bearbeiten …</translation>
        </message>
        <message>
            <source>&amp;Delete the source</source>
            <translation>Quelle &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Split…</source>
            <translation>&amp;Teilen …</translation>
        </message>
        <message>
            <source>&amp;Cite for the current event</source>
            <translation>Für das Ereignis &amp;zitieren</translation>
        </message>
        <message>
            <source>Take these &amp;words for the quote</source>
            <translation>Diese &amp;Worte als Zitat nehmen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>No text of this source is held. Paste it, or open a file.</source>
            <translation>Der Text dieser Quelle ist nicht da. Fügen Sie ihn ein, oder öffnen Sie eine Datei.</translation>
        </message>
        <message>
            <source>Current event: “%1”</source>
            <translation>Ereignis: „%1“</translation>
        </message>
        <message>
            <source>Select an event in the window, and words in the text, to cite them.</source>
            <translation>Wählen Sie im Fenster ein Ereignis und im Text Worte, um sie zu zitieren.</translation>
        </message>
        <message>
            <source>Delete the source “%1”</source>
            <translation>Quelle „%1“ löschen</translation>
        </message>
        <message numerus="yes">
            <source>Deleted “%1” with %Ln citation(s). Undo brings it back.</source>
            <translation>
                <numerusform>„%1“ mit %Ln Beleg gelöscht. Rückgängig holt sie zurück.</numerusform>
                <numerusform>„%1“ mit %Ln Belegen gelöscht. Rückgängig holt sie zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cite “%1”</source>
            <translation>„%1“ zitieren</translation>
        </message>
        <message>
            <source>Change a quote from “%1”</source>
            <translation>Zitat aus „%1“ ändern</translation>
        </message>
    </context>
    <context>
        <name>Split</name>
        <message>
            <source>Split “%1”</source>
            <translation>„%1“ teilen</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
    </context>
    <context>
        <name>SplitActor</name>
        <message>
            <source>Becomes an actor of its own</source>
            <translation>Wird ein eigener Akteur</translation>
        </message>
        <message>
            <source>Its events; the others stay with “%1”</source>
            <translation>Dessen Ereignisse; die anderen bleiben bei „%1“</translation>
        </message>
        <message numerus="yes">
            <source>Not listed, and staying there too: %Ln. Those selected in the window come first.</source>
            <translation>
                <numerusform>Nicht aufgeführt, bleibt auch dort: %Ln. Im Fenster ausgewählte stehen zuerst.</numerusform>
                <numerusform>Nicht aufgeführt, bleiben auch dort: %Ln. Im Fenster ausgewählte stehen zuerst.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SplitEvent</name>
        <message>
            <source>These go to an event of their own, with the same title, date and participants</source>
            <translation>Diese kommen in ein eigenes Ereignis, mit demselben Titel, Datum und denselben Beteiligten</translation>
        </message>
    </context>
    <context>
        <name>SplitSource</name>
        <message>
            <source>Title of the other source</source>
            <translation>Titel der anderen Quelle</translation>
        </message>
        <message>
            <source>These come from it; the others stay with “%1”, and so does its text</source>
            <translation>Diese stammen aus ihr; die übrigen bleiben bei „%1“, ebenso ihr Text</translation>
        </message>
        <message numerus="yes">
            <source>Not listed, and staying there too: %Ln.</source>
            <translation>
                <numerusform>Nicht aufgeführt und ebenfalls dort bleibend: %Ln.</numerusform>
                <numerusform>Nicht aufgeführt und ebenfalls dort bleibend: %Ln.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Splitting</name>
        <message>
            <source>“%1” has no other name that could be split off.</source>
            <translation>„%1“ hat keinen anderen Namen, der ein eigener Akteur werden könnte.</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message>
            <source>Split “{alias}” off from “{name}”</source>
            <translation>„{alias}“ von „{name}“ trennen</translation>
        </message>
        <message>
            <source>Select an event with two citations or more first.</source>
            <translation>Wählen Sie zuerst ein Ereignis mit zwei oder mehr Belegen.</translation>
        </message>
        <message>
            <source>Split “%1”</source>
            <translation>„%1“ teilen</translation>
        </message>
        <message>
            <source>Split “{new}” off from “{name}”</source>
            <translation>„{new}“ von „{name}“ abtrennen</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>The file was written over</source>
            <translation>Die Datei wurde überschrieben</translation>
        </message>
        <message>
            <source>Not all that you typed is saved</source>
            <translation>Nicht alles, was Sie eingegeben haben, ist gespeichert</translation>
        </message>
        <message>
            <source>No timeline open</source>
            <translation>Keine Zeitleiste geöffnet</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n event(s)</source>
            <translation>
                <numerusform>%1 von %Ln Ereignis</numerusform>
                <numerusform>%1 von %Ln Ereignissen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n not on the axis</source>
            <translation>
                <numerusform>, %Ln nicht auf der Achse</numerusform>
                <numerusform>, %Ln nicht auf der Achse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n dimmed</source>
            <translation>
                <numerusform>, %Ln abgeblendet</numerusform>
                <numerusform>, %Ln abgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n hidden</source>
            <translation>
                <numerusform>, %Ln ausgeblendet</numerusform>
                <numerusform>, %Ln ausgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln ausgewählt</numerusform>
                <numerusform>%Ln ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Nur lesbar</translation>
        </message>
        <message>
            <source>✓ All changes are saved</source>
            <translation>✓ Alle Änderungen sind gespeichert</translation>
        </message>
        <message>
            <source>The file is gone: save a copy</source>
            <translation>Die Datei ist weg: Kopie speichern</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
    </context>
    <context>
        <name>StepsPane</name>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Wie beim Öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln step(s)</source>
            <translation>
                <numerusform>%Ln Schritt</numerusform>
                <numerusform>%Ln Schritte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Write a name, or delete it.</source>
            <translation>Schreiben Sie einen Namen oder löschen Sie den Eintrag.</translation>
        </message>
        <message>
            <source>Write both degrees, such as “25.28, 51.53”.</source>
            <translation>Schreiben Sie beide Grade, etwa „25.28, 51.53“.</translation>
        </message>
        <message>
            <source>Write degrees, such as 25.28 (both as “25.28, 51.53”): up to 90 and 180.</source>
            <translation>Schreiben Sie Grad, etwa 25.28 (beide als „25.28, 51.53“): bis 90 und 180.</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>Places, tags and categories</source>
            <translation>Orte, Schlagwörter und Kategorien</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>Namen suchen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>Lös&amp;chen</translation>
        </message>
        <message>
            <source>&amp;Show its events</source>
            <translation>Ereignisse &amp;zeigen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>„%1“ ändern</translation>
        </message>
        <message>
            <source>Rename “%1” to “%2”</source>
            <translation>„%1“ in „%2“ umbenennen</translation>
        </message>
        <message>
            <source>“%1” was there already: the two are one now. Undo parts them.</source>
            <translation>„%1“ gab es schon: Beide sind jetzt eins. Rückgängig trennt sie.</translation>
        </message>
        <message numerus="yes">
            <source>Changed in %Ln event(s).</source>
            <translation>
                <numerusform>In %Ln Ereignis geändert.</numerusform>
                <numerusform>In %Ln Ereignissen geändert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>„%1“ löschen</translation>
        </message>
        <message numerus="yes">
            <source>Taken away from %Ln event(s), which stay. Undo brings “%1” back.</source>
            <translation>
                <numerusform>Von %Ln Ereignis entfernt, das bleibt. Rückgängig holt „%1“ zurück.</numerusform>
                <numerusform>Von %Ln Ereignissen entfernt, die bleiben. Rückgängig holt „%1“ zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextChange</name>
        <message>
            <source>The text of “%1”</source>
            <translation>Der Text von „%1“</translation>
        </message>
        <message numerus="yes">
            <source>Found in it: %Ln quote(s)</source>
            <translation>
                <numerusform>Darin gefunden: %Ln Zitat</numerusform>
                <numerusform>Darin gefunden: %Ln Zitate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No longer found in it: %Ln quote(s)</source>
            <translation>
                <numerusform>Nicht mehr darin: %Ln Zitat</numerusform>
                <numerusform>Nicht mehr darin: %Ln Zitate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not found in it: %Ln quote(s)</source>
            <translation>
                <numerusform>Nicht darin: %Ln Zitat</numerusform>
                <numerusform>Nicht darin: %Ln Zitate</numerusform>
            </translation>
        </message>
        <message>
            <source>Their words stay in the citations, marked as not found. Undo brings the old text back.</source>
            <translation>Ihre Worte bleiben in den Belegen, als nicht gefunden vermerkt. Rückgängig holt den alten Text zurück.</translation>
        </message>
        <message>
            <source>Use this text</source>
            <translation>Diesen Text nehmen</translation>
        </message>
        <message>
            <source>nearest: “%1”</source>
            <translation>am nächsten: „%1“</translation>
        </message>
    </context>
    <context>
        <name>TextPopover</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Words in titles, quotes and notes</source>
            <translation>Worte in Titeln, Zitaten und Notizen</translation>
        </message>
    </context>
    <context>
        <name>TimelinePane</name>
        <message>
            <source>Scroll the lanes</source>
            <translation>Bahnen rollen</translation>
        </message>
        <message>
            <source>Events before what is in view</source>
            <translation>Ereignisse vor dem sichtbaren Zeitraum</translation>
        </message>
        <message>
            <source>Events after what is in view</source>
            <translation>Ereignisse nach dem sichtbaren Zeitraum</translation>
        </message>
        <message>
            <source>Events that cover all of what is in view</source>
            <translation>Ereignisse, die alles umfassen, was zu sehen ist</translation>
        </message>
        <message>
            <source>They begin before and end after what is in view, or may lie anywhere in it. Click to select them.</source>
            <translation>Sie beginnen vor und enden nach dem, was zu sehen ist, oder können irgendwo darin liegen. Ein Klick wählt sie aus.</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>%Ln früher</numerusform>
                <numerusform>%Ln früher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later</source>
            <translation>
                <numerusform>%Ln später</numerusform>
                <numerusform>%Ln später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cover all of this</source>
            <translation>
                <numerusform>%n umfasst all das</numerusform>
                <numerusform>%n umfassen all das</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select all %n</source>
            <translation>
                <numerusform>Alle %Ln auswählen</numerusform>
                <numerusform>Alle %Ln auswählen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> (%n more)</source>
            <translation>
                <numerusform> (%Ln weiteres)</numerusform>
                <numerusform> (%Ln weitere)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more possibly</source>
            <translation>
                <numerusform>%Ln weiteres vielleicht</numerusform>
                <numerusform>%Ln weitere vielleicht</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>TitleSection</name>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Group by %1</source>
            <translation>Gruppieren: %1</translation>
        </message>
        <message>
            <source>Colour by %1</source>
            <translation>Farbe: %1</translation>
        </message>
    </context>
    <context>
        <name>UnsavedQuestion</name>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>What you typed in %1 is not saved: %2</source>
            <translation>Was Sie bei %1 eingegeben haben, ist nicht gespeichert: %2</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Weiter bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>ValueModel</name>
        <message>
            <source>1 event</source>
            <translation>1 Ereignis</translation>
        </message>
        <message numerus="yes">
            <source>%Ln events</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ValuesPopover</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search in this list</source>
            <translation>In dieser Liste suchen</translation>
        </message>
    </context>
    <context>
        <name>ViewCommands</name>
        <message>
            <source>No view is called “{name}”.</source>
            <translation>Keine Ansicht heißt „{name}“.</translation>
        </message>
        <message>
            <source>The view “{name}” can't be read. Save it again.</source>
            <translation>Die Ansicht „{name}“ ist nicht lesbar. Speichern Sie sie neu.</translation>
        </message>
        <message>
            <source>Copied: {command}</source>
            <translation>Kopiert: {command}</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>No timeline open</source>
            <translation>Keine Zeitleiste geöffnet</translation>
        </message>
        <message>
            <source>Open one, begin with the sample, or drop a file anywhere in this window.</source>
            <translation>Öffnen Sie eine, beginnen Sie mit dem Beispiel oder ziehen Sie eine Datei auf dieses Fenster.</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Open timeline…</source>
            <translation>Zeitleiste öffnen …</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Beispiel öffnen</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>%1 wird geöffnet …</translation>
        </message>
        <message>
            <source>It is large and takes a moment.</source>
            <translation>Es ist groß und braucht einen Augenblick.</translation>
        </message>
    </context>
    <context>
        <name>_BrushBar</name>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Remove the brush</source>
            <translation>Markierung entfernen</translation>
        </message>
    </context>
    <context>
        <name>_Category</name>
        <message numerus="yes">
            <source>%1, %n event(s)</source>
            <translation>
                <numerusform>%1, %Ln Ereignis</numerusform>
                <numerusform>%1, %Ln Ereignisse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Cell</name>
        <message>
            <source>nothing asked</source>
            <translation>nichts verlangt</translation>
        </message>
        <message>
            <source>Filter by {column}</source>
            <translation>Nach {column} filtern</translation>
        </message>
    </context>
    <context>
        <name>_Delegate</name>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
    </context>
    <context>
        <name>_FaultReporter</name>
        <message>
            <source>Something unexpected happened</source>
            <translation>Etwas Unerwartetes ist geschehen</translation>
        </message>
        <message>
            <source>%1

Your document is as it was after the last step. The log is in %2.</source>
            <translation>%1

Ihr Dokument ist, wie es nach dem letzten Schritt war. Das Protokoll liegt in %2.</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
    </context>
    <context>
        <name>_Shapes</name>
        <message>
            <source>Exact day</source>
            <translation>Genauer Tag</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Month, year</source>
            <translation>Monat, Jahr</translation>
        </message>
        <message>
            <source>Open end</source>
            <translation>Ende offen</translation>
        </message>
        <message>
            <source>Approximate</source>
            <translation>Ungefähr</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <source>One of several</source>
            <translation>Eins von vielen</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>Undatiert</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>&amp;About Timeline GUI</source>
            <translation>&amp;Über Timeline GUI</translation>
        </message>
        <message>
            <source>&amp;Actor</source>
            <translation>&amp;Akteur</translation>
        </message>
        <message>
            <source>&amp;Begin the brush later</source>
            <translation>Markierung später &amp;beginnen</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>&amp;Markierung</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>&amp;Kategorie</translation>
        </message>
        <message>
            <source>&amp;Clear all filters</source>
            <translation>Alle &amp;Filter entfernen</translation>
        </message>
        <message>
            <source>&amp;Colour by</source>
            <translation>&amp;Farbe nach</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>&amp;Befehle …</translation>
        </message>
        <message>
            <source>&amp;Copy event as text</source>
            <translation>Ereignis als Text &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>Lös&amp;chen</translation>
        </message>
        <message>
            <source>&amp;Dim</source>
            <translation>A&amp;bblenden</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Edit event</source>
            <translation>&amp;Ereignis bearbeiten</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;First event</source>
            <translation>&amp;Erstes Ereignis</translation>
        </message>
        <message>
            <source>&amp;Go to date…</source>
            <translation>Zum Da&amp;tum gehen …</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Ausblenden</translation>
        </message>
        <message>
            <source>&amp;History of this event…</source>
            <translation>&amp;Verlauf dieses Ereignisses …</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren …</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>&amp;Lanes</source>
            <translation>&amp;Bahnen</translation>
        </message>
        <message>
            <source>&amp;Last event</source>
            <translation>&amp;Letztes Ereignis</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Manage saved views…</source>
            <translation>Ansichten &amp;verwalten …</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>Vere&amp;inen…</translation>
        </message>
        <message>
            <source>&amp;New event</source>
            <translation>&amp;Neues Ereignis</translation>
        </message>
        <message>
            <source>&amp;New timeline…</source>
            <translation>&amp;Neue Zeitleiste …</translation>
        </message>
        <message>
            <source>&amp;New window</source>
            <translation>&amp;Neues Fenster</translation>
        </message>
        <message>
            <source>&amp;Next event</source>
            <translation>&amp;Nächstes Ereignis</translation>
        </message>
        <message>
            <source>&amp;Nothing</source>
            <translation>&amp;Nichts</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Place</source>
            <translation>&amp;Ort</translation>
        </message>
        <message>
            <source>&amp;Previous event</source>
            <translation>&amp;Voriges Ereignis</translation>
        </message>
        <message>
            <source>&amp;Print the view…</source>
            <translation>Ansicht &amp;drucken …</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Reset the layout</source>
            <translation>Anordnung zu&amp;rücksetzen</translation>
        </message>
        <message>
            <source>&amp;Save this view…</source>
            <translation>Diese Ansicht &amp;speichern …</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>&amp;Quelle</translation>
        </message>
        <message>
            <source>&amp;Sources…</source>
            <translation>&amp;Quellen…</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;System</translation>
        </message>
        <message>
            <source>&amp;Tag</source>
            <translation>&amp;Schlagwort</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Erscheinungsbild</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>&amp;Zeitleiste</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <source>110 %</source>
            <translation>110 %</translation>
        </message>
        <message>
            <source>125 %</source>
            <translation>125 %</translation>
        </message>
        <message>
            <source>150 %</source>
            <translation>150 %</translation>
        </message>
        <message>
            <source>175 %</source>
            <translation>175 %</translation>
        </message>
        <message>
            <source>200 %</source>
            <translation>200 %</translation>
        </message>
        <message>
            <source>90 %</source>
            <translation>90 %</translation>
        </message>
        <message>
            <source>Add the event to the selection or take it out</source>
            <translation>Ereignis zur Auswahl dazu oder heraus</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>Bac&amp;k to the view before</source>
            <translation>&amp;Zurück zur Ansicht davor</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Brush a span: selects what lies in it</source>
            <translation>Spanne markieren: wählt, was darin liegt</translation>
        </message>
        <message>
            <source>By &amp;count</source>
            <translation>Nach &amp;Anzahl</translation>
        </message>
        <message>
            <source>By &amp;first date</source>
            <translation>Nach erstem &amp;Datum</translation>
        </message>
        <message>
            <source>By &amp;name</source>
            <translation>Nach &amp;Namen</translation>
        </message>
        <message>
            <source>C&amp;lear selection</source>
            <translation>Auswahl auf&amp;heben</translation>
        </message>
        <message>
            <source>C&amp;lose timeline</source>
            <translation>Zeitleiste &amp;schließen</translation>
        </message>
        <message>
            <source>Click · Ctrl+click · Shift+click</source>
            <translation>Klick · Strg+Klick · Umschalt+Klick</translation>
        </message>
        <message>
            <source>Copy &amp;command for this view</source>
            <translation>&amp;Befehl für diese Ansicht kopieren</translation>
        </message>
        <message>
            <source>Copy the view as a &amp;picture</source>
            <translation>Ansicht als &amp;Bild kopieren</translation>
        </message>
        <message>
            <source>Ctrl+wheel, pinch</source>
            <translation>Strg+Mausrad, Aufziehen</translation>
        </message>
        <message>
            <source>Double-click on an event</source>
            <translation>Doppelklick auf ein Ereignis</translation>
        </message>
        <message>
            <source>Drag an edge of the brush</source>
            <translation>Kante der Markierung ziehen</translation>
        </message>
        <message>
            <source>Drag on empty space, middle drag</source>
            <translation>Ziehen auf leerer Fläche, mit der mittleren Taste</translation>
        </message>
        <message>
            <source>Dupl&amp;icate</source>
            <translation>Ver&amp;doppeln</translation>
        </message>
        <message>
            <source>Duplica&amp;tes…</source>
            <translation>D&amp;ubletten…</translation>
        </message>
        <message>
            <source>E&amp;nd the brush earlier</source>
            <translation>Markierung früher bee&amp;nden</translation>
        </message>
        <message>
            <source>Event in the row above or below</source>
            <translation>Ereignis in der Zeile darüber oder darunter</translation>
        </message>
        <message>
            <source>Export &amp;figures…</source>
            <translation>&amp;Zahlen exportieren …</translation>
        </message>
        <message>
            <source>Export the &amp;view as a picture…</source>
            <translation>&amp;Ansicht als Bild exportieren …</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Fit &amp;all</source>
            <translation>A&amp;lles einpassen</translation>
        </message>
        <message>
            <source>Fit &amp;selection</source>
            <translation>A&amp;uswahl einpassen</translation>
        </message>
        <message>
            <source>Fit it to the window</source>
            <translation>Ins Fenster einpassen</translation>
        </message>
        <message>
            <source>For&amp;ward to the next view</source>
            <translation>Vor zur nächsten &amp;Ansicht</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Group &amp;by</source>
            <translation>&amp;Gruppieren nach</translation>
        </message>
        <message>
            <source>High contrast on &amp;black</source>
            <translation>Hoher Kontrast auf Sch&amp;warz</translation>
        </message>
        <message>
            <source>High contrast on &amp;white</source>
            <translation>Hoher Kontrast auf W&amp;eiß</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>In my &amp;own order</source>
            <translation>In &amp;meiner Reihenfolge</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportieren …</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>La&amp;nguage</source>
            <translation>Spra&amp;che</translation>
        </message>
        <message>
            <source>Move e&amp;arlier</source>
            <translation>F&amp;rüher verschieben</translation>
        </message>
        <message>
            <source>Move late&amp;r</source>
            <translation>S&amp;päter verschieben</translation>
        </message>
        <message>
            <source>Move over time</source>
            <translation>In der Zeit verschieben</translation>
        </message>
        <message>
            <source>Next &amp;pane</source>
            <translation>Nächster &amp;Bereich</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Zuletzt &amp;geöffnet</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>B&amp;eispiel öffnen</translation>
        </message>
        <message>
            <source>Ot&amp;hers</source>
            <translation>A&amp;ndere</translation>
        </message>
        <message>
            <source>Page &amp;earlier</source>
            <translation>Seite früher</translation>
        </message>
        <message>
            <source>Page la&amp;ter</source>
            <translation>Seite später</translation>
        </message>
        <message>
            <source>Places, ta&amp;gs and categories…</source>
            <translation>Orte, Schla&amp;gwörter und Kategorien …</translation>
        </message>
        <message>
            <source>Recover a da&amp;maged timeline…</source>
            <translation>Beschädigte Zeitleiste re&amp;tten …</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>&amp;Weniger Bewegung</translation>
        </message>
        <message>
            <source>Restore a &amp;backup…</source>
            <translation>Sicherung &amp;wiederherstellen …</translation>
        </message>
        <message>
            <source>Save a &amp;copy…</source>
            <translation>&amp;Kopie speichern …</translation>
        </message>
        <message>
            <source>Saved &amp;views</source>
            <translation>Gespeicherte Ans&amp;ichten</translation>
        </message>
        <message>
            <source>Select &amp;all that match</source>
            <translation>&amp;Alle passenden auswählen</translation>
        </message>
        <message>
            <source>Select one · add or remove · all up to here</source>
            <translation>Eines wählen · dazu oder weg · alle bis hierher</translation>
        </message>
        <message>
            <source>Shift+drag, drag on the axis</source>
            <translation>Umschalt+Ziehen, Ziehen auf der Achse</translation>
        </message>
        <message>
            <source>Shift+wheel, sideways wheel</source>
            <translation>Umschalt+Mausrad, Rad zur Seite</translation>
        </message>
        <message>
            <source>Show &amp;all lanes</source>
            <translation>Alle Bahnen &amp;zeigen</translation>
        </message>
        <message>
            <source>Show &amp;detail</source>
            <translation>Ein&amp;zelheiten zeigen</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Split e&amp;vent…</source>
            <translation>Ereignis tei&amp;len…</translation>
        </message>
        <message>
            <source>Stat&amp;us</source>
            <translation>S&amp;tatus</translation>
        </message>
        <message>
            <source>Text si&amp;ze</source>
            <translation>Schriftg&amp;röße</translation>
        </message>
        <message>
            <source>Up, Down</source>
            <translation>Auf, Ab</translation>
        </message>
        <message>
            <source>What happened ar&amp;ound this event</source>
            <translation>Was &amp;um dieses Ereignis geschah</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>Widen or narrow it by whole units (with Alt: freely)</source>
            <translation>Um ganze Einheiten weiter oder enger (mit Alt: frei)</translation>
        </message>
        <message>
            <source>Widen the brush &amp;earlier</source>
            <translation>Markierung nach &amp;früher erweitern</translation>
        </message>
        <message>
            <source>Widen the brush &amp;later</source>
            <translation>Markierung nach &amp;später erweitern</translation>
        </message>
        <message>
            <source>Within &amp;1 day of this event</source>
            <translation>Innerhalb von &amp;1 Tag um dieses Ereignis</translation>
        </message>
        <message>
            <source>Within &amp;3 days of this event</source>
            <translation>Innerhalb von &amp;3 Tagen um dieses Ereignis</translation>
        </message>
        <message>
            <source>Within &amp;7 days of this event</source>
            <translation>Innerhalb von &amp;7 Tagen um dieses Ereignis</translation>
        </message>
        <message>
            <source>Within 3&amp;0 days of this event</source>
            <translation>Innerhalb von 3&amp;0 Tagen um dieses Ereignis</translation>
        </message>
        <message>
            <source>Within an&amp;other number of days of this event…</source>
            <translation>Innerhalb einer and&amp;eren Zahl von Tagen …</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Vergrößern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Am Zeiger vergrößern</translation>
        </message>
        <message>
            <source>Zoom at the pointer (in lanes: scroll the lanes)</source>
            <translation>Am Zeiger vergrößern (in Bahnen: Bahnen rollen)</translation>
        </message>
    </context>
    <context>
        <name>commands</name>
        <message>
            <source>figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Zahlen exportieren</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Drawing (*.svg);;Picture (*.png)</source>
            <translation>Zeichnung (*.svg);;Bild (*.png)</translation>
        </message>
        <message>
            <source>Export the view</source>
            <translation>Ansicht exportieren</translation>
        </message>
        <message>
            <source>%1 was written</source>
            <translation>%1 wurde geschrieben</translation>
        </message>
        <message>
            <source>The view was copied as a picture</source>
            <translation>Die Ansicht wurde als Bild kopiert</translation>
        </message>
        <message>
            <source>The view can’t be printed: the printer does not answer</source>
            <translation>Die Ansicht lässt sich nicht drucken: Der Drucker antwortet nicht</translation>
        </message>
        <message>
            <source>Choose another printer, or print to a file.</source>
            <translation>Wählen Sie einen anderen Drucker, oder drucken Sie in eine Datei.</translation>
        </message>
        <message>
            <source>The view was printed</source>
            <translation>Die Ansicht wurde gedruckt</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>Neues Ereignis</translation>
        </message>
        <message>
            <source>Add an event</source>
            <translation>Ereignis hinzufügen</translation>
        </message>
        <message>
            <source>Move “%1” in time</source>
            <translation>„%1“ in der Zeit verschieben</translation>
        </message>
        <message>
            <source>The filter hides the new event.</source>
            <translation>Der Filter verbirgt das neue Ereignis.</translation>
        </message>
        <message>
            <source>Duplicate “%1”</source>
            <translation>„%1“ verdoppeln</translation>
        </message>
        <message numerus="yes">
            <source>Duplicate %Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis verdoppeln</numerusform>
                <numerusform>%Ln Ereignisse verdoppeln</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>„%1“ löschen</translation>
        </message>
        <message>
            <source>Deleted “%1”. Undo brings it back.</source>
            <translation>„%1“ gelöscht. Rückgängig holt es zurück.</translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis löschen</numerusform>
                <numerusform>%Ln Ereignisse löschen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %Ln event(s). Undo brings them back.</source>
            <translation>
                <numerusform>%Ln Ereignis gelöscht. Rückgängig holt es zurück.</numerusform>
                <numerusform>%Ln Ereignisse gelöscht. Rückgängig holt sie zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the actor “%1”</source>
            <translation>Akteur „%1“ löschen</translation>
        </message>
        <message numerus="yes">
            <source>Deleted “%1”, who took part in %Ln event(s). Undo brings the actor back.</source>
            <translation>
                <numerusform>„%1“ gelöscht, beteiligt an %Ln Ereignis. Rückgängig holt den Akteur zurück.</numerusform>
                <numerusform>„%1“ gelöscht, beteiligt an %Ln Ereignissen. Rückgängig holt den Akteur zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>detail</name>
        <message numerus="yes">
            <source>… and %Ln more character(s), which editing shows</source>
            <translation>
                <numerusform>… und %Ln weiteres Zeichen, das beim Bearbeiten zu sehen ist</numerusform>
                <numerusform>… und %Ln weitere Zeichen, die beim Bearbeiten zu sehen sind</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>docks</name>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Event table</source>
            <translation>Ereignistabelle</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
    </context>
    <context>
        <name>drop</name>
        <message>
            <source>A timeline: it is opened instead of this one</source>
            <translation>Eine Zeitleiste: Sie wird statt dieser geöffnet</translation>
        </message>
        <message>
            <source>Not taken: {why}</source>
            <translation>Nicht aufgenommen: {why}</translation>
        </message>
        <message>
            <source>{kind}: opened as a new timeline</source>
            <translation>{kind}: wird als neue Zeitleiste geöffnet</translation>
        </message>
        <message>
            <source>{kind}: shown first, then added</source>
            <translation>{kind}: wird erst gezeigt, dann hinzugefügt</translation>
        </message>
    </context>
    <context>
        <name>editing</name>
        <message>
            <source>%1 can’t be written: it is open for reading only. Save a copy, and go on in that.</source>
            <translation>%1 kann nicht geschrieben werden: Die Datei ist nur zum Lesen geöffnet. Speichern Sie eine Kopie und arbeiten Sie darin weiter.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie sichern …</translation>
        </message>
    </context>
    <context>
        <name>lanes</name>
        <message>
            <source>No actor</source>
            <translation>Ohne Akteur</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>Ohne Kategorie</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>Ohne Quelle</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Ohne Ort</translation>
        </message>
        <message>
            <source>No tag</source>
            <translation>Ohne Schlagwort</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>Akteur</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message numerus="yes">
            <source>%n lane(s)</source>
            <translation>
                <numerusform>%Ln Bahn</numerusform>
                <numerusform>%Ln Bahnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n hidden</source>
            <translation>
                <numerusform>, %Ln ausgeblendet</numerusform>
                <numerusform>, %Ln ausgeblendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>Ausklappen</translation>
        </message>
        <message>
            <source>Fold to a strip</source>
            <translation>Zu einem Streifen einklappen</translation>
        </message>
        <message>
            <source>Fold the officials back</source>
            <translation>Vertreter einklappen</translation>
        </message>
        <message>
            <source>Show the officials</source>
            <translation>Vertreter zeigen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Show all lanes</source>
            <translation>Alle Bahnen zeigen</translation>
        </message>
        <message>
            <source>Sort lanes</source>
            <translation>Bahnen sortieren</translation>
        </message>
        <message>
            <source>By count</source>
            <translation>Nach Anzahl</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Namen</translation>
        </message>
        <message>
            <source>By first date</source>
            <translation>Nach erstem Datum</translation>
        </message>
        <message>
            <source>In my own order</source>
            <translation>In meiner Reihenfolge</translation>
        </message>
        <message>
            <source>Only this actor</source>
            <translation>Nur dieser Akteur</translation>
        </message>
        <message>
            <source>Only this category</source>
            <translation>Nur diese Kategorie</translation>
        </message>
        <message>
            <source>Only this source</source>
            <translation>Nur diese Quelle</translation>
        </message>
        <message>
            <source>Only this place</source>
            <translation>Nur dieser Ort</translation>
        </message>
        <message>
            <source>Only this tag</source>
            <translation>Nur dieses Schlagwort</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>No tags</source>
            <translation>Keine Schlagwörter</translation>
        </message>
    </context>
    <context>
        <name>pace</name>
        <message>
            <source>%1: %2 rows, %3 a second, %4 s left</source>
            <translation>%1: %2 Zeilen, %3 je Sekunde, noch %4 s</translation>
        </message>
    </context>
    <context>
        <name>recent</name>
        <message>
            <source>%1 (not there)</source>
            <translation>%1 (nicht da)</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <source>&amp;Clear the list</source>
            <translation>Liste &amp;leeren</translation>
        </message>
    </context>
    <context>
        <name>sheet</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%Ln Ereignis</numerusform>
                <numerusform>%Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {events}; the others are left out</source>
            <translation>{shown} von {events}; die anderen sind ausgelassen</translation>
        </message>
        <message numerus="yes">
            <source>Not on the time axis: %n event(s)</source>
            <translation>
                <numerusform>Nicht auf der Zeitachse: %Ln Ereignis</numerusform>
                <numerusform>Nicht auf der Zeitachse: %Ln Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %Ln weiteres</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>".." stands in a set or an interval: [1670..1672], 2024/..</source>
            <translation>„..“ steht in einer Menge oder einem Zeitraum: [1670..1672], 2024/..</translation>
        </message>
        <message>
            <source>"?", "~" or "%" stands at the end of a date</source>
            <translation>„?“, „~“ oder „%“ steht am Ende eines Datums</translation>
        </message>
        <message>
            <source>"?", "~" or "%" stands once, at the end; "%" is both uncertain and approximate</source>
            <translation>„?“, „~“ oder „%“ steht einmal, am Ende; „%“ heißt unsicher und ungefähr zugleich</translation>
        </message>
        <message>
            <source>"{{…}}" means all of these dates; make one event of each, or write [a,b] for one of them</source>
            <translation>„{{…}}“ meint alle diese Daten; machen Sie aus jedem ein Ereignis, oder schreiben Sie [a,b] für eines von ihnen</translation>
        </message>
        <message>
            <source>1 January may stand for the whole year: read as {year}</source>
            <translation>der 1. Januar steht vielleicht für das ganze Jahr: als {year} gelesen</translation>
        </message>
        <message>
            <source>1 analyst’s note</source>
            <translation>1 Notiz des Bearbeiters</translation>
        </message>
        <message>
            <source>1 citation</source>
            <translation>1 Beleg</translation>
        </message>
        <message>
            <source>1 event</source>
            <translation>1 Ereignis</translation>
        </message>
        <message>
            <source>1 event without coordinates was left out.</source>
            <translation>1 Ereignis ohne Koordinaten wurde weggelassen.</translation>
        </message>
        <message>
            <source>1 of the events still names, in own words or a quote, who or what is left out.</source>
            <translation>1 der Ereignisse nennt in eigenen Worten oder einem Zitat noch, wer oder was weggelassen ist.</translation>
        </message>
        <message>
            <source>1 page</source>
            <translation>1 Seite</translation>
        </message>
        <message>
            <source>1 participation in an event</source>
            <translation>1 Beteiligung an einem Ereignis</translation>
        </message>
        <message>
            <source>1 source</source>
            <translation>1 Quelle</translation>
        </message>
        <message>
            <source>A document can't be its own copy</source>
            <translation>Ein Dokument kann nicht seine eigene Kopie sein</translation>
        </message>
        <message>
            <source>A document can't be recovered into itself</source>
            <translation>Ein Dokument lässt sich nicht in sich selbst retten</translation>
        </message>
        <message>
            <source>A large step is being written</source>
            <translation>Ein großer Schritt wird gerade geschrieben</translation>
        </message>
        <message>
            <source>A newer version may read it.</source>
            <translation>Eine neuere Version kann sie vielleicht lesen.</translation>
        </message>
        <message>
            <source>A table leaves out the full texts of sources, where quotes stand in them and actors’ aliases and affiliations; the exchange format holds them all.</source>
            <translation>Eine Tabelle lässt die vollen Texte der Quellen weg, die Stellen der Zitate darin sowie Aliasnamen und Zugehörigkeiten der Akteure; das Austauschformat enthält sie alle.</translation>
        </message>
        <message>
            <source>A table leaves out {count} citations beyond {most} of an event, the full texts of sources, where quotes stand in them and actors’ aliases and affiliations; the exchange format holds them all.</source>
            <translation>Eine Tabelle lässt {count} Belege über {most} je Ereignis hinaus weg, die vollen Texte der Quellen, die Stellen der Zitate darin sowie Aliasnamen und Zugehörigkeiten der Akteure; das Austauschformat enthält sie alle.</translation>
        </message>
        <message>
            <source>A text is too long to be stored</source>
            <translation>Ein Text ist zu lang, um gespeichert zu werden</translation>
        </message>
        <message>
            <source>A text or number can't be stored</source>
            <translation>Ein Text oder eine Zahl kann nicht gespeichert werden</translation>
        </message>
        <message>
            <source>A view needs a name</source>
            <translation>Eine Ansicht braucht einen Namen</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>Akteur</translation>
        </message>
        <message>
            <source>Aeon Timeline 3, as CSV</source>
            <translation>Aeon Timeline 3, als CSV</translation>
        </message>
        <message>
            <source>All actors</source>
            <translation>Alle Akteure</translation>
        </message>
        <message>
            <source>All {count} quotes are found word for word in their sources.</source>
            <translation>Alle {count} Zitate stehen wörtlich in ihren Quellen.</translation>
        </message>
        <message>
            <source>An event can't be split so</source>
            <translation>So lässt sich ein Ereignis nicht teilen</translation>
        </message>
        <message>
            <source>Analyst’s note</source>
            <translation>Notiz des Bearbeiters</translation>
        </message>
        <message>
            <source>Another program has written over the document</source>
            <translation>Ein anderes Programm hat das Dokument überschrieben</translation>
        </message>
        <message>
            <source>Another program wrote it.</source>
            <translation>Ein anderes Programm hat sie geschrieben.</translation>
        </message>
        <message>
            <source>Archived at</source>
            <translation>Archiviert unter</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>Choose a Timeline GUI document.</source>
            <translation>Wählen Sie ein Dokument von Timeline GUI.</translation>
        </message>
        <message>
            <source>Choose a file in it.</source>
            <translation>Wählen Sie eine Datei darin.</translation>
        </message>
        <message>
            <source>Choose a folder that is there and yours to use.</source>
            <translation>Wählen Sie einen Ordner, den es gibt und den Sie benutzen dürfen.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose another folder or name, or make room there.</source>
            <translation>Wählen Sie einen anderen Ordner oder Namen, oder schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>Choose another folder or name.</source>
            <translation>Wählen Sie einen anderen Ordner oder Namen.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>Treffen Sie eine andere Wahl.</translation>
        </message>
        <message>
            <source>Choose fewer by a filter or a selection.</source>
            <translation>Wählen Sie mit einem Filter oder einer Auswahl weniger.</translation>
        </message>
        <message>
            <source>Choose some of its citations, and leave others.</source>
            <translation>Wählen Sie einige seiner Belege, und lassen Sie andere stehen.</translation>
        </message>
        <message>
            <source>Choose something else.</source>
            <translation>Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>Close other programs, or choose fewer events by a filter.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie mit einem Filter weniger Ereignisse.</translation>
        </message>
        <message>
            <source>Columns that count {count} events by time: {range}.</source>
            <translation>Säulen, die {count} Ereignisse nach der Zeit zählen: {range}.</translation>
        </message>
        <message>
            <source>Compiled on {date}.</source>
            <translation>Zusammengestellt am {date}.</translation>
        </message>
        <message>
            <source>Compiled {date}</source>
            <translation>Stand {date}</translation>
        </message>
        <message>
            <source>Coordinates and the full texts of sources are left out; the exchange format holds them.</source>
            <translation>Koordinaten und die vollen Texte der Quellen sind weggelassen; das Austauschformat enthält sie.</translation>
        </message>
        <message>
            <source>Copy its words by hand, and paste them.</source>
            <translation>Kopieren Sie seine Worte von Hand, und fügen Sie sie ein.</translation>
        </message>
        <message>
            <source>Copy them by hand, and paste them.</source>
            <translation>Kopieren Sie sie von Hand, und fügen Sie sie ein.</translation>
        </message>
        <message>
            <source>Correct the date first.</source>
            <translation>Berichtigen Sie zuerst das Datum.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>Datum:</translation>
        </message>
        <message>
            <source>Dossier with its events attached</source>
            <translation>Dossier mit angehängten Ereignissen</translation>
        </message>
        <message>
            <source>Draft, not confirmed</source>
            <translation>Entwurf, nicht bestätigt</translation>
        </message>
        <message>
            <source>Each event is an object with a title or a date; map their keys, as in title=KEY.</source>
            <translation>Jedes Ereignis ist ein Objekt mit einem Titel oder einem Datum; ordnen Sie dessen Schlüssel zu, etwa mit title=SCHLÜSSEL.</translation>
        </message>
        <message>
            <source>Each of them lies in the range, whatever its exact date.</source>
            <translation>Jedes davon liegt im Zeitraum, gleich wie das genaue Datum lautet.</translation>
        </message>
        <message>
            <source>Endings are: {endings}.</source>
            <translation>Endungen sind: {endings}.</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Event {number}</source>
            <translation>Ereignis {number}</translation>
        </message>
        <message>
            <source>Event {number}.</source>
            <translation>Ereignis {number}.</translation>
        </message>
        <message>
            <source>Events in YAML, or a note with front matter</source>
            <translation>Ereignisse in YAML, oder eine Notiz mit Kopfdaten</translation>
        </message>
        <message>
            <source>Events of the document.</source>
            <translation>Ereignisse des Dokuments.</translation>
        </message>
        <message>
            <source>Events selected by hand.</source>
            <translation>Von Hand ausgewählte Ereignisse.</translation>
        </message>
        <message>
            <source>Events that {asked}.</source>
            <translation>Ereignisse, die {asked}.</translation>
        </message>
        <message>
            <source>Events {numbers}</source>
            <translation>Ereignisse {numbers}</translation>
        </message>
        <message>
            <source>Events {numbers}.</source>
            <translation>Ereignisse {numbers}.</translation>
        </message>
        <message>
            <source>Every event in the document: {part}.</source>
            <translation>Jedes Ereignis des Dokuments: {part}.</translation>
        </message>
        <message>
            <source>Expecting ',' delimiter</source>
            <translation>es fehlt ein „,“</translation>
        </message>
        <message>
            <source>Expecting ':' delimiter</source>
            <translation>es fehlt ein „:“</translation>
        </message>
        <message>
            <source>Expecting property name enclosed in double quotes</source>
            <translation>es fehlt ein Name in doppelten Anführungszeichen</translation>
        </message>
        <message>
            <source>Expecting value</source>
            <translation>es fehlt ein Wert</translation>
        </message>
        <message>
            <source>Export fewer events, or as CSV.</source>
            <translation>Exportieren Sie weniger Ereignisse, oder als CSV.</translation>
        </message>
        <message>
            <source>Export it again.</source>
            <translation>Exportieren Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Extra data</source>
            <translation>nach dem Ende folgt noch etwas</translation>
        </message>
        <message>
            <source>Fields are: {names}.</source>
            <translation>Felder sind: {names}.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Find in events</source>
            <translation>In Ereignissen suchen</translation>
        </message>
        <message>
            <source>Fit all</source>
            <translation>Alles einpassen</translation>
        </message>
        <message>
            <source>Formats are: {names}.</source>
            <translation>Formate sind: {names}.</translation>
        </message>
        <message>
            <source>Found word for word in the source’s text.</source>
            <translation>Steht wörtlich im Text der Quelle.</translation>
        </message>
        <message>
            <source>GDELT events</source>
            <translation>Ereignisse von GDELT</translation>
        </message>
        <message>
            <source>Gathering the events</source>
            <translation>Ereignisse werden gesammelt</translation>
        </message>
        <message>
            <source>GeoJSON for maps</source>
            <translation>GeoJSON für Karten</translation>
        </message>
        <message>
            <source>Give it one.</source>
            <translation>Geben Sie ihr einen.</translation>
        </message>
        <message>
            <source>Give one with a beginning and an end, such as 2023/2025.</source>
            <translation>Geben Sie einen mit Anfang und Ende an, etwa 2023/2025.</translation>
        </message>
        <message>
            <source>HTML was made plain text</source>
            <translation>HTML wurde zu einfachem Text</translation>
        </message>
        <message>
            <source>How the date was resolved:</source>
            <translation>Wie das Datum bestimmt wurde:</translation>
        </message>
        <message>
            <source>Identifiers, coordinates and the full texts of sources are left out; the exchange format holds them.</source>
            <translation>Kennungen, Koordinaten und die vollen Texte der Quellen sind weggelassen; das Austauschformat enthält sie.</translation>
        </message>
        <message>
            <source>Illegal trailing comma before end of array</source>
            <translation>vor dem Ende der Liste steht ein Komma zu viel</translation>
        </message>
        <message>
            <source>Illegal trailing comma before end of object</source>
            <translation>vor dem Ende des Objekts steht ein Komma zu viel</translation>
        </message>
        <message>
            <source>Import {name}</source>
            <translation>{name} importieren</translation>
        </message>
        <message>
            <source>Install that version to open it.</source>
            <translation>Installieren Sie diese Version, um es zu öffnen.</translation>
        </message>
        <message>
            <source>Invalid \escape</source>
            <translation>nach einem „\“ steht ein falsches Zeichen</translation>
        </message>
        <message>
            <source>Invalid \uXXXX escape</source>
            <translation>nach „\u“ stehen keine vier Hexadezimalziffern</translation>
        </message>
        <message>
            <source>Invalid control character at</source>
            <translation>ein Text enthält ein Steuerzeichen</translation>
        </message>
        <message>
            <source>It is as it was. Use a backup of it.</source>
            <translation>Es ist, wie es war. Benutzen Sie eine Sicherung davon.</translation>
        </message>
        <message>
            <source>It is no dossier.</source>
            <translation>Das ist kein Dossier.</translation>
        </message>
        <message>
            <source>Items of vis-timeline</source>
            <translation>Einträge von vis-timeline</translation>
        </message>
        <message>
            <source>Its columns are: {columns}. Rename one or map it, as in {field}=COLUMN.</source>
            <translation>Ihre Spalten sind: {columns}. Benennen Sie eine um, oder ordnen Sie sie zu, etwa mit {field}=SPALTE.</translation>
        </message>
        <message>
            <source>Its text is in the document.</source>
            <translation>Ihr Text liegt im Dokument.</translation>
        </message>
        <message>
            <source>Its text is not in the document.</source>
            <translation>Ihr Text liegt nicht im Dokument.</translation>
        </message>
        <message>
            <source>Known are: {labels}.</source>
            <translation>Bekannt sind: {labels}.</translation>
        </message>
        <message>
            <source>Left out are also: {parts}.</source>
            <translation>Weggelassen sind auch: {parts}.</translation>
        </message>
        <message>
            <source>Left out: {parts}. The exchange format holds them all.</source>
            <translation>Weggelassen: {parts}. Das Austauschformat enthält alles.</translation>
        </message>
        <message>
            <source>Look for a quotation mark that is not closed or not doubled.</source>
            <translation>Suchen Sie nach einem Anführungszeichen, das nicht geschlossen oder nicht verdoppelt ist.</translation>
        </message>
        <message>
            <source>Look for a quotation mark that is not closed or not doubled. Else shorten the cell.</source>
            <translation>Suchen Sie nach einem Anführungszeichen, das nicht geschlossen oder nicht verdoppelt ist. Sonst kürzen Sie die Zelle.</translation>
        </message>
        <message>
            <source>Look for a quotation mark that is not closed.</source>
            <translation>Suchen Sie nach einem Anführungszeichen, das nicht geschlossen ist.</translation>
        </message>
        <message>
            <source>Make room there, then try again.</source>
            <translation>Schaffen Sie dort Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Markdown with footnotes</source>
            <translation>Markdown mit Fußnoten</translation>
        </message>
        <message>
            <source>May lie outside the range</source>
            <translation>Kann außerhalb des Zeitraums liegen</translation>
        </message>
        <message>
            <source>More events than can be numbered in one picture. A column counts the events that may fall in its stretch of time, so an event can stand in several: dark those that are dated to the day, pale the others.</source>
            <translation>Mehr Ereignisse, als sich in einem Bild nummerieren lassen. Eine Säule zählt die Ereignisse, die in ihren Abschnitt fallen können; ein Ereignis kann also in mehreren stehen: dunkel die auf den Tag datierten, blass die anderen.</translation>
        </message>
        <message>
            <source>No document is open</source>
            <translation>Kein Dokument ist offen</translation>
        </message>
        <message>
            <source>No event matches the filter</source>
            <translation>Kein Ereignis passt zum Filter</translation>
        </message>
        <message>
            <source>No font on this computer has {letters}, so the file is a plain tagged PDF instead of PDF/UA-1 and PDF/A-3a.</source>
            <translation>Keine Schrift auf diesem Rechner hat {letters}; darum ist die Datei ein einfaches PDF mit Tags statt PDF/UA-1 und PDF/A-3a.</translation>
        </message>
        <message>
            <source>No source is given for this event.</source>
            <translation>Für dieses Ereignis ist keine Quelle angegeben.</translation>
        </message>
        <message>
            <source>No words of the source are given.</source>
            <translation>Der Wortlaut der Quelle ist nicht angegeben.</translation>
        </message>
        <message>
            <source>Not checked: the source’s text is not in this document.</source>
            <translation>Nicht geprüft: Der Text der Quelle liegt diesem Dokument nicht bei.</translation>
        </message>
        <message>
            <source>Not found in the source’s text.</source>
            <translation>Im Text der Quelle nicht gefunden.</translation>
        </message>
        <message>
            <source>Note (the analyst’s, not the source’s):</source>
            <translation>Notiz (des Bearbeiters, nicht der Quelle):</translation>
        </message>
        <message>
            <source>Note (the analyst’s, not the source’s): {note}</source>
            <translation>Notiz (des Bearbeiters, nicht der Quelle): {note}</translation>
        </message>
        <message>
            <source>Nothing of this file can be read ({reason})</source>
            <translation>Von dieser Datei lässt sich nichts lesen ({reason})</translation>
        </message>
        <message>
            <source>Nothing of this one is left in it, and nothing is written to it. Restore a backup.</source>
            <translation>Von diesem ist darin nichts übrig, und es wird nichts mehr hineingeschrieben. Stellen Sie eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>Nothing was changed ({reason}).</source>
            <translation>Nichts wurde geändert ({reason}).</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Nothing was changed. Make room and try again.</source>
            <translation>Nichts wurde geändert. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Nothing was changed. Open it again.</source>
            <translation>Nichts wurde geändert. Öffnen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Nothing was changed. See whether the drive is still there.</source>
            <translation>Nichts wurde geändert. Sehen Sie nach, ob das Laufwerk noch da ist.</translation>
        </message>
        <message>
            <source>Nothing was restored. Choose another one, or recover what can be read of it.</source>
            <translation>Nichts wurde wiederhergestellt. Wählen Sie eine andere, oder retten Sie, was darin lesbar ist.</translation>
        </message>
        <message>
            <source>Nothing: every event of the document is in this dossier.</source>
            <translation>Nichts: Jedes Ereignis des Dokuments steht in diesem Dossier.</translation>
        </message>
        <message>
            <source>Of {count} quotes: {parts}.</source>
            <translation>Von {count} Zitaten: {parts}.</translation>
        </message>
        <message>
            <source>One of them only may lie in the range; the entry says so.</source>
            <translation>Eines davon liegt nur vielleicht im Zeitraum; der Eintrag sagt es.</translation>
        </message>
        <message>
            <source>Only dossiers that Timeline GUI has written hold their events.</source>
            <translation>Nur Dossiers, die Timeline GUI geschrieben hat, enthalten ihre Ereignisse.</translation>
        </message>
        <message>
            <source>Open it elsewhere, and paste its words.</source>
            <translation>Öffnen Sie es anderswo, und fügen Sie seine Worte ein.</translation>
        </message>
        <message>
            <source>Open it in its own program and save it again.</source>
            <translation>Öffnen Sie sie in ihrem eigenen Programm, und speichern Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Open it, don’t import it.</source>
            <translation>Öffnen Sie die Datei, statt sie zu importieren.</translation>
        </message>
        <message>
            <source>Open one first, or drop the file on the window.</source>
            <translation>Öffnen Sie zuerst eines, oder ziehen Sie die Datei auf das Fenster.</translation>
        </message>
        <message>
            <source>Open one first.</source>
            <translation>Öffnen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Place not stated in the source</source>
            <translation>Ort in der Quelle nicht genannt</translation>
        </message>
        <message>
            <source>Place not stated in the source.</source>
            <translation>Ort in der Quelle nicht genannt.</translation>
        </message>
        <message>
            <source>Place: {name}.</source>
            <translation>Ort: {name}.</translation>
        </message>
        <message>
            <source>Plain table</source>
            <translation>Einfache Tabelle</translation>
        </message>
        <message>
            <source>Quote found word for word in the source’s text.</source>
            <translation>Zitat steht wörtlich im Text der Quelle.</translation>
        </message>
        <message>
            <source>Quote not checked: the source’s text is not in the document.</source>
            <translation>Zitat nicht geprüft: Der Text der Quelle liegt dem Dokument nicht bei.</translation>
        </message>
        <message>
            <source>Quote not found in the source’s text.</source>
            <translation>Zitat im Text der Quelle nicht gefunden.</translation>
        </message>
        <message>
            <source>Read are: {names}.</source>
            <translation>Gelesen werden: {names}.</translation>
        </message>
        <message>
            <source>Recover what can be read of it (File menu, or timeline-gui recover): the new document has none.</source>
            <translation>Retten Sie, was davon gelesen werden kann (Menü „Datei“ oder timeline-gui recover): Das neue Dokument hat keine.</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>Berichtet</translation>
        </message>
        <message>
            <source>Results of Wikidata’s query service</source>
            <translation>Ergebnisse des Abfragedienstes von Wikidata</translation>
        </message>
        <message>
            <source>Save a copy where you may write, and go on there.</source>
            <translation>Speichern Sie eine Kopie, wo Sie schreiben dürfen, und machen Sie dort weiter.</translation>
        </message>
        <message>
            <source>Save a copy, and go on with that.</source>
            <translation>Speichern Sie eine Kopie, und machen Sie damit weiter.</translation>
        </message>
        <message>
            <source>Save it as .docx there, and open that.</source>
            <translation>Speichern Sie sie dort als .docx, und öffnen Sie das.</translation>
        </message>
        <message>
            <source>Save its words as plain text, and open that.</source>
            <translation>Speichern Sie ihre Worte als einfachen Text, und öffnen Sie den.</translation>
        </message>
        <message>
            <source>Save only what is needed in a smaller workbook, or as CSV.</source>
            <translation>Speichern Sie nur, was gebraucht wird, in einer kleineren Arbeitsmappe oder als CSV.</translation>
        </message>
        <message>
            <source>See whether it is there.</source>
            <translation>Sehen Sie nach, ob sie da ist.</translation>
        </message>
        <message>
            <source>See whether it is yours to read.</source>
            <translation>Sehen Sie nach, ob Sie sie lesen dürfen.</translation>
        </message>
        <message>
            <source>See whether it was moved or renamed.</source>
            <translation>Sehen Sie nach, ob sie verschoben oder umbenannt wurde.</translation>
        </message>
        <message>
            <source>See whether the file and its folder are there and yours to use.</source>
            <translation>Sehen Sie nach, ob die Datei und ihr Ordner da sind und Sie sie benutzen dürfen.</translation>
        </message>
        <message>
            <source>Select the events and export the selection, or take it out of the filter.</source>
            <translation>Wählen Sie die Ereignisse aus und exportieren Sie die Auswahl, oder nehmen Sie es aus dem Filter.</translation>
        </message>
        <message>
            <source>Select words in the text, and an event.</source>
            <translation>Wählen Sie Worte im Text aus und ein Ereignis.</translation>
        </message>
        <message>
            <source>Select words in the text.</source>
            <translation>Wählen Sie Worte im Text aus.</translation>
        </message>
        <message>
            <source>Setting the pages</source>
            <translation>Seiten werden gesetzt</translation>
        </message>
        <message>
            <source>Sheets are: {names}.</source>
            <translation>Blätter sind: {names}.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Split it into smaller ones.</source>
            <translation>Teilen Sie sie in kleinere auf.</translation>
        </message>
        <message>
            <source>Split the file into smaller ones.</source>
            <translation>Teilen Sie die Datei in kleinere auf.</translation>
        </message>
        <message>
            <source>S{number}</source>
            <translation>Q{number}</translation>
        </message>
        <message>
            <source>Take a filter away, then export again.</source>
            <translation>Nehmen Sie einen Filter weg, und exportieren Sie noch einmal.</translation>
        </message>
        <message>
            <source>That is not in the document any more</source>
            <translation>Das ist nicht mehr im Dokument</translation>
        </message>
        <message>
            <source>That is {part} event in the document.</source>
            <translation>Das ist {part} Ereignis des Dokuments.</translation>
        </message>
        <message>
            <source>That is {part} events in the document.</source>
            <translation>Das sind {part} Ereignissen des Dokuments.</translation>
        </message>
        <message>
            <source>The Timeline Project</source>
            <translation>The Timeline Project</translation>
        </message>
        <message>
            <source>The actor is not called “{name}” any more</source>
            <translation>Der Akteur heißt nicht mehr „{name}“</translation>
        </message>
        <message>
            <source>The backup is damaged ({fault})</source>
            <translation>Die Sicherung ist beschädigt ({fault})</translation>
        </message>
        <message>
            <source>The citations disagree on the date: {claims}.</source>
            <translation>Die Belege widersprechen sich beim Datum: {claims}.</translation>
        </message>
        <message>
            <source>The citations disagree on {about}: {claims}.</source>
            <translation>Die Belege widersprechen sich bei „{about}“: {claims}.</translation>
        </message>
        <message>
            <source>The date of “{title}” can't be read ({fault})</source>
            <translation>Das Datum von „{title}“ ist nicht lesbar ({fault})</translation>
        </message>
        <message>
            <source>The disk does not answer as it should</source>
            <translation>Das Laufwerk antwortet nicht, wie es soll</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Das Laufwerk ist voll</translation>
        </message>
        <message>
            <source>The document can't be opened</source>
            <translation>Das Dokument kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>The document can't be written</source>
            <translation>Das Dokument kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>The document could not be brought up to date ({reason})</source>
            <translation>Das Dokument ließ sich nicht auf den neuesten Stand bringen ({reason})</translation>
        </message>
        <message>
            <source>The document has other contents than this step was made for</source>
            <translation>Das Dokument hat einen anderen Inhalt als den, für den dieser Schritt gemacht wurde</translation>
        </message>
        <message>
            <source>The document has triggers, which act on their own</source>
            <translation>Das Dokument hat Trigger, die von selbst handeln</translation>
        </message>
        <message>
            <source>The document is being used by another program</source>
            <translation>Das Dokument wird gerade von einem anderen Programm benutzt</translation>
        </message>
        <message>
            <source>The document is cut short</source>
            <translation>Das Dokument ist abgeschnitten</translation>
        </message>
        <message>
            <source>The document is damaged</source>
            <translation>Das Dokument ist beschädigt</translation>
        </message>
        <message>
            <source>The document is damaged ({detail})</source>
            <translation>Das Dokument ist beschädigt ({detail})</translation>
        </message>
        <message>
            <source>The document is open for reading only</source>
            <translation>Das Dokument ist nur zum Lesen geöffnet</translation>
        </message>
        <message>
            <source>The document was changed by another program meanwhile</source>
            <translation>Das Dokument wurde inzwischen von einem anderen Programm geändert</translation>
        </message>
        <message>
            <source>The document was made by a newer version of Timeline GUI</source>
            <translation>Das Dokument stammt von einer neueren Version von Timeline GUI</translation>
        </message>
        <message>
            <source>The events of this dossier, for Timeline GUI</source>
            <translation>Die Ereignisse dieses Dossiers, für Timeline GUI</translation>
        </message>
        <message>
            <source>The file can't be read ({reason})</source>
            <translation>Die Datei kann nicht gelesen werden ({reason})</translation>
        </message>
        <message>
            <source>The file can't be written ({reason})</source>
            <translation>Die Datei kann nicht geschrieben werden ({reason})</translation>
        </message>
        <message>
            <source>The file exists already</source>
            <translation>Die Datei gibt es schon</translation>
        </message>
        <message>
            <source>The file is a plain tagged PDF instead of PDF/UA-1 and PDF/A-3a: {reason}.</source>
            <translation>Die Datei ist ein einfaches PDF mit Tags statt PDF/UA-1 und PDF/A-3a: {reason}.</translation>
        </message>
        <message>
            <source>The file is empty</source>
            <translation>Die Datei ist leer</translation>
        </message>
        <message>
            <source>The filter asks for what is to be left out, and the dossier would name it</source>
            <translation>Der Filter fragt nach dem, was weggelassen werden soll, und das Dossier würde es nennen</translation>
        </message>
        <message>
            <source>The folder for temporary files can't be used ({reason})</source>
            <translation>Der Ordner für vorläufige Dateien lässt sich nicht benutzen ({reason})</translation>
        </message>
        <message>
            <source>The numbers are those of the events below.</source>
            <translation>Die Nummern sind die der Ereignisse darunter.</translation>
        </message>
        <message>
            <source>The quote is found word for word in its source.</source>
            <translation>Das Zitat steht wörtlich in seiner Quelle.</translation>
        </message>
        <message>
            <source>The quote is not checked, as the source’s text is not in this document.</source>
            <translation>Das Zitat ist nicht geprüft, da der Text der Quelle diesem Dokument nicht beiliegt.</translation>
        </message>
        <message>
            <source>The quote is not found in its source’s text.</source>
            <translation>Das Zitat ist im Text seiner Quelle nicht gefunden.</translation>
        </message>
        <message>
            <source>The quotes are not checked, as the source’s text is not in this document.</source>
            <translation>Die Zitate sind nicht geprüft, da der Text der Quelle diesem Dokument nicht beiliegt.</translation>
        </message>
        <message>
            <source>The search index is damaged</source>
            <translation>Der Suchindex ist beschädigt</translation>
        </message>
        <message>
            <source>The source is not in the timeline any more</source>
            <translation>Die Quelle ist nicht mehr in der Zeitleiste</translation>
        </message>
        <message>
            <source>The source is not there any more</source>
            <translation>Die Quelle ist nicht mehr da</translation>
        </message>
        <message>
            <source>Their dates are not exact enough to say that they surely lie in the range.</source>
            <translation>Sie sind nicht genau genug datiert, um sicher im Zeitraum zu liegen.</translation>
        </message>
        <message>
            <source>There is a file of this name already</source>
            <translation>Eine Datei dieses Namens gibt es schon</translation>
        </message>
        <message>
            <source>There is a view called “{name}” already</source>
            <translation>Eine Ansicht namens „{name}“ gibt es schon</translation>
        </message>
        <message>
            <source>There is no actor or source {id!r} any more</source>
            <translation>Den Akteur oder die Quelle {id!r} gibt es nicht mehr</translation>
        </message>
        <message>
            <source>There is no actor {id!r} any more</source>
            <translation>Den Akteur {id!r} gibt es nicht mehr</translation>
        </message>
        <message>
            <source>There is no such file</source>
            <translation>Diese Datei gibt es nicht</translation>
        </message>
        <message>
            <source>There is nothing to cite</source>
            <translation>Es gibt nichts zu belegen</translation>
        </message>
        <message>
            <source>There is nothing to quote</source>
            <translation>Es gibt nichts zu zitieren</translation>
        </message>
        <message>
            <source>This file belongs to another application</source>
            <translation>Diese Datei gehört zu einem anderen Programm</translation>
        </message>
        <message>
            <source>This is a folder, not a document</source>
            <translation>Das ist ein Ordner, kein Dokument</translation>
        </message>
        <message>
            <source>This is not a Timeline GUI document</source>
            <translation>Das ist kein Dokument von Timeline GUI</translation>
        </message>
        <message>
            <source>This source dates it {date} [{edtf}].</source>
            <translation>Diese Quelle datiert es auf {date} [{edtf}].</translation>
        </message>
        <message>
            <source>This source gives another date:</source>
            <translation>Diese Quelle nennt ein anderes Datum:</translation>
        </message>
        <message>
            <source>This step no longer applies.</source>
            <translation>Dieser Schritt ist nicht mehr möglich.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline GUI exchange file, or any JSON list of events</source>
            <translation>Austauschdatei von Timeline GUI oder irgendeine Liste von Ereignissen in JSON</translation>
        </message>
        <message>
            <source>Timeline dossier</source>
            <translation>Zeitleisten-Dossier</translation>
        </message>
        <message>
            <source>Timeline of event {first}: {range}. It is described under its number below.</source>
            <translation>Zeitleiste des Ereignisses {first}: {range}. Es ist darunter unter seiner Nummer beschrieben.</translation>
        </message>
        <message>
            <source>Timeline of the events {first} to {last}: {range}. Each is described under its number below.</source>
            <translation>Zeitleiste der Ereignisse {first} bis {last}: {range}. Jedes ist darunter unter seiner Nummer beschrieben.</translation>
        </message>
        <message>
            <source>Timeline. The list below holds the same events.</source>
            <translation>Zeitleiste. Die Liste darunter enthält dieselben Ereignisse.</translation>
        </message>
        <message>
            <source>TimelineJS, as JSON or its spreadsheet</source>
            <translation>TimelineJS, als JSON oder dessen Tabelle</translation>
        </message>
        <message>
            <source>To bring in its contents, import the file.</source>
            <translation>Um ihren Inhalt zu übernehmen, importieren Sie die Datei.</translation>
        </message>
        <message>
            <source>UCDP GED events, as CSV</source>
            <translation>Ereignisse von UCDP GED, als CSV</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>Undatiert</translation>
        </message>
        <message>
            <source>Undated events, and those that the sources only put before or after some day.</source>
            <translation>Undatierte Ereignisse und solche, die die Quellen nur vor oder nach einen Tag setzen.</translation>
        </message>
        <message>
            <source>Unix timestamps were read as times in UTC</source>
            <translation>Unix-Zeitstempel wurden als Zeiten in UTC gelesen</translation>
        </message>
        <message>
            <source>Unix timestamps: all are midnights in UTC, so they were read as days</source>
            <translation>Unix-Zeitstempel: alle sind Mitternacht in UTC, daher als Tage gelesen</translation>
        </message>
        <message>
            <source>Unterminated string starting at</source>
            <translation>ein Text ist nicht geschlossen</translation>
        </message>
        <message>
            <source>Untitled event</source>
            <translation>Ereignis ohne Titel</translation>
        </message>
        <message>
            <source>Untitled source</source>
            <translation>Quelle ohne Titel</translation>
        </message>
        <message>
            <source>Use a backup of it.</source>
            <translation>Benutzen Sie eine Sicherung davon.</translation>
        </message>
        <message>
            <source>Use a backup or another copy of it.</source>
            <translation>Benutzen Sie eine Sicherung oder eine andere Kopie davon.</translation>
        </message>
        <message>
            <source>Use a backup, or recover what can be read of it (File menu, or timeline-gui recover).</source>
            <translation>Benutzen Sie eine Sicherung, oder retten Sie, was sich davon lesen lässt (Menü Datei, oder timeline-gui recover).</translation>
        </message>
        <message>
            <source>Use another copy of it.</source>
            <translation>Benutzen Sie eine andere Kopie davon.</translation>
        </message>
        <message>
            <source>Wait until it has finished, or close it there.</source>
            <translation>Warten Sie, bis es fertig ist, oder schließen Sie das Dokument dort.</translation>
        </message>
        <message>
            <source>Wait until it is done, or stop it.</source>
            <translation>Warten Sie, bis er fertig ist, oder halten Sie ihn an.</translation>
        </message>
        <message>
            <source>Web page with everything in it</source>
            <translation>Webseite mit allem darin</translation>
        </message>
        <message>
            <source>What is in</source>
            <translation>Was enthalten ist</translation>
        </message>
        <message>
            <source>What is left out</source>
            <translation>Was weggelassen ist</translation>
        </message>
        <message>
            <source>What was to be merged is not there any more</source>
            <translation>Was vereinigt werden sollte, ist nicht mehr da</translation>
        </message>
        <message>
            <source>Wheel zooms, dragging moves, a click on a mark goes to its event.</source>
            <translation>Das Mausrad vergrößert, Ziehen verschiebt, ein Klick auf eine Marke führt zu ihrem Ereignis.</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Wer es sagt</translation>
        </message>
        <message>
            <source>Withheld from this dossier: {parts}.</source>
            <translation>In diesem Dossier zurückgehalten: {parts}.</translation>
        </message>
        <message>
            <source>Without a place on the axis</source>
            <translation>Ohne Platz auf der Achse</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
        <message>
            <source>Workbook of Excel or LibreOffice</source>
            <translation>Arbeitsmappe von Excel oder LibreOffice</translation>
        </message>
        <message>
            <source>Write out what it refers to.</source>
            <translation>Schreiben Sie aus, worauf er sich bezieht.</translation>
        </message>
        <message>
            <source>Write them as “date: 2024-07-30”.</source>
            <translation>Schreiben Sie sie wie „date: 2024-07-30“.</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>Datei wird geschrieben</translation>
        </message>
        <message>
            <source>Written are: {names}.</source>
            <translation>Geschrieben werden: {names}.</translation>
        </message>
        <message>
            <source>Y is for years beyond four digits; leave it out</source>
            <translation>Y ist für Jahre mit mehr als vier Ziffern; lassen Sie es weg</translation>
        </message>
        <message>
            <source>a cell is longer than {most} characters</source>
            <translation>eine Zelle ist länger als {most} Zeichen</translation>
        </message>
        <message>
            <source>a century or part of a date; write 19XX for 1900 to 1999, years with four digits</source>
            <translation>ein Jahrhundert oder Teil eines Datums; schreiben Sie 19XX für 1900 bis 1999, Jahre mit vier Ziffern</translation>
        </message>
        <message>
            <source>a citation needs a “source”</source>
            <translation>ein Beleg braucht eine „source“</translation>
        </message>
        <message>
            <source>a date has no spaces in it</source>
            <translation>ein Datum enthält keine Leerzeichen</translation>
        </message>
        <message>
            <source>a dossier holds up to {most} events, and these are {count}</source>
            <translation>ein Dossier fasst höchstens {most} Ereignisse, und das sind {count}</translation>
        </message>
        <message>
            <source>a far year has no month and day; they were left out</source>
            <translation>ein fernes Jahr hat weder Monat noch Tag; sie wurden weggelassen</translation>
        </message>
        <message>
            <source>a leap second, :60, is the last second of a month in UTC</source>
            <translation>eine Schaltsekunde, :60, ist die letzte Sekunde eines Monats in UTC</translation>
        </message>
        <message>
            <source>a length without an end; the end is kept in words</source>
            <translation>eine Dauer ohne Ende; das Ende steht in Worten da</translation>
        </message>
        <message>
            <source>a line is longer than {count} million characters</source>
            <translation>eine Zeile ist länger als {count} Millionen Zeichen</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a list of dates was read as from the first to the last</source>
            <translation>eine Liste von Daten wurde als vom ersten bis zum letzten gelesen</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>eine Liste von Texten</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a participant without a name; left out</source>
            <translation>ein Beteiligter ohne Namen; weggelassen</translation>
        </message>
        <message>
            <source>a set of one; write the date without brackets</source>
            <translation>eine Menge aus nur einem; schreiben Sie das Datum ohne Klammern</translation>
        </message>
        <message>
            <source>a set of possible dates is written [2024-07-30,2024-07-31]</source>
            <translation>eine Menge möglicher Daten schreibt man [2024-07-30,2024-07-31]</translation>
        </message>
        <message>
            <source>a set of possible dates is written [2024-07-30,2024-07-31], [..2024-07-30] or [2024-07-30..]</source>
            <translation>eine Menge möglicher Daten schreibt man [2024-07-30,2024-07-31], [..2024-07-30] oder [2024-07-30..]</translation>
        </message>
        <message>
            <source>a sheet holds {most} rows, these are {count}</source>
            <translation>ein Blatt fasst {most} Zeilen, das sind {count}</translation>
        </message>
        <message>
            <source>a slash parts the start and the end of an interval; write a day as 2024-07-30</source>
            <translation>ein Schrägstrich trennt Beginn und Ende eines Zeitraums; schreiben Sie einen Tag als 2024-07-30</translation>
        </message>
        <message>
            <source>a source without title and address; called “{title}”</source>
            <translation>eine Quelle ohne Titel und Adresse; „{title}“ genannt</translation>
        </message>
        <message>
            <source>a time of day is written T14:05, T14:05:30Z or T14:05:30+03:00</source>
            <translation>eine Uhrzeit schreibt man T14:05, T14:05:30Z oder T14:05:30+03:00</translation>
        </message>
        <message>
            <source>a time of day needs a whole date</source>
            <translation>eine Uhrzeit braucht ein vollständiges Datum</translation>
        </message>
        <message>
            <source>a time of day needs its date</source>
            <translation>eine Uhrzeit braucht ihr Datum</translation>
        </message>
        <message>
            <source>a time of day needs its date: 2024-07-30T14:05</source>
            <translation>eine Uhrzeit braucht ihr Datum: 2024-07-30T14:05</translation>
        </message>
        <message>
            <source>a value is longer than {most} million characters</source>
            <translation>ein Wert ist länger als {most} Millionen Zeichen</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a whole number in it has more digits than can be read ({most})</source>
            <translation>eine ganze Zahl darin hat mehr Ziffern, als gelesen werden können ({most})</translation>
        </message>
        <message>
            <source>a year beyond four digits begins with Y: Y12000, Y-11999</source>
            <translation>ein Jahr mit mehr als vier Ziffern beginnt mit Y: Y12000, Y-11999</translation>
        </message>
        <message>
            <source>a year beyond four digits does not begin with 0</source>
            <translation>ein Jahr mit mehr als vier Ziffern beginnt nicht mit 0</translation>
        </message>
        <message>
            <source>a year beyond four digits has neither month nor day</source>
            <translation>ein Jahr mit mehr als vier Ziffern hat weder Monat noch Tag</translation>
        </message>
        <message>
            <source>a year has four digits (0987), a decade an X (198X)</source>
            <translation>ein Jahr hat vier Ziffern (0987), ein Jahrzehnt ein X (198X)</translation>
        </message>
        <message>
            <source>a year has no plus sign; beyond four digits it begins with Y</source>
            <translation>ein Jahr hat kein Pluszeichen; mit mehr als vier Ziffern beginnt es mit Y</translation>
        </message>
        <message>
            <source>a {format} file can only be read</source>
            <translation>das Format {format} kann nur gelesen werden</translation>
        </message>
        <message>
            <source>a {format} file can only be written</source>
            <translation>das Format {format} kann nur geschrieben werden</translation>
        </message>
        <message>
            <source>according to {speaker}</source>
            <translation>laut {speaker}</translation>
        </message>
        <message>
            <source>actor {number}</source>
            <translation>Akteur {number}</translation>
        </message>
        <message>
            <source>affiliation {number}</source>
            <translation>Zugehörigkeit {number}</translation>
        </message>
        <message>
            <source>all sources but the first</source>
            <translation>alle Quellen außer der ersten</translation>
        </message>
        <message>
            <source>all these dates are first days: the sheet may show only months or years, so check them</source>
            <translation>alle diese Daten sind erste Tage: das Blatt zeigt vielleicht nur Monate oder Jahre, also prüfen</translation>
        </message>
        <message>
            <source>an actor needs a “name”</source>
            <translation>ein Akteur braucht einen „name“</translation>
        </message>
        <message>
            <source>an actor without a name ({keys})</source>
            <translation>ein Akteur ohne Namen ({keys})</translation>
        </message>
        <message>
            <source>an end at midnight was taken for the end of the day before</source>
            <translation>ein Ende um Mitternacht wurde für das Ende des Tages davor gehalten</translation>
        </message>
        <message>
            <source>an error of the spreadsheet; left out</source>
            <translation>ein Fehlerwert der Tabelle; weggelassen</translation>
        </message>
        <message>
            <source>an exchange file has its own fields; none can be mapped</source>
            <translation>eine Austauschdatei hat ihre eigenen Felder; keines lässt sich zuordnen</translation>
        </message>
        <message>
            <source>an interval needs a start or an end</source>
            <translation>ein Zeitraum braucht einen Beginn oder ein Ende</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>an offset from UTC lies between -14:00 and +14:00</source>
            <translation>ein Abstand von UTC liegt zwischen -14:00 und +14:00</translation>
        </message>
        <message>
            <source>an open "..", but of what? Write ../2024 or 2024/..</source>
            <translation>ein offenes „..“, aber wovon? Schreiben Sie ../2024 oder 2024/..</translation>
        </message>
        <message>
            <source>an unspecified digit is a capital X: 198X, 2004-XX</source>
            <translation>eine offene Ziffer ist ein großes X: 198X, 2004-XX</translation>
        </message>
        <message>
            <source>another has it, or it is empty: replaced by a new one</source>
            <translation>eine andere Zeile hat sie, oder sie ist leer: durch eine neue ersetzt</translation>
        </message>
        <message>
            <source>another key was taken for the {field}; this one was left out</source>
            <translation>für {field} wurde ein anderer Schlüssel genommen; dieser wurde weggelassen</translation>
        </message>
        <message>
            <source>anyone who acts for it</source>
            <translation>jemanden, der dafür handelt,</translation>
        </message>
        <message>
            <source>anyone who acts for them</source>
            <translation>jemanden, der für sie handelt,</translation>
        </message>
        <message>
            <source>approximate</source>
            <translation>ungefähr</translation>
        </message>
        <message>
            <source>approximate, uncertain</source>
            <translation>ungefähr, unsicher</translation>
        </message>
        <message>
            <source>archived at {address}</source>
            <translation>archiviert unter {address}</translation>
        </message>
        <message>
            <source>are dated within {range}</source>
            <translation>auf den Zeitraum {range} datiert sind</translation>
        </message>
        <message>
            <source>are dated {bound}</source>
            <translation>auf {bound} datiert sind</translation>
        </message>
        <message>
            <source>are of the category {names}</source>
            <translation>zur Kategorie {names} gehören</translation>
        </message>
        <message>
            <source>are surely of {bound}</source>
            <translation>sicher auf {bound} fallen</translation>
        </message>
        <message>
            <source>are {status}</source>
            <translation>{status} sind</translation>
        </message>
        <message>
            <source>as written: “{words}”</source>
            <translation>im Wortlaut: „{words}“</translation>
        </message>
        <message>
            <source>began earlier</source>
            <translation>begann früher</translation>
        </message>
        <message>
            <source>begin or end is an interval already; the end was left out</source>
            <translation>Beginn oder Ende ist schon ein Zeitraum; das Ende wurde weggelassen</translation>
        </message>
        <message>
            <source>brackets were kept as part of the name</source>
            <translation>Klammern blieben Teil des Namens</translation>
        </message>
        <message>
            <source>can't be read; left out</source>
            <translation>nicht lesbar; weggelassen</translation>
        </message>
        <message>
            <source>carry the tag {names}</source>
            <translation>das Schlagwort {names} tragen</translation>
        </message>
        <message>
            <source>citation {number}</source>
            <translation>Beleg {number}</translation>
        </message>
        <message>
            <source>cite {sources}</source>
            <translation>{sources} als Quelle nennen</translation>
        </message>
        <message>
            <source>commas were taken to part names</source>
            <translation>Kommas wurden als Trenner zwischen Namen gelesen</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>do not name {names}</source>
            <translation>{names} nicht nennen</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <source>event dated after {date}</source>
            <translation>Ereignis, später datiert als {date}</translation>
        </message>
        <message>
            <source>event dated before {date}</source>
            <translation>Ereignis, früher datiert als {date}</translation>
        </message>
        <message>
            <source>event not found by searching for “{words}”</source>
            <translation>Ereignis, das die Suche nach „{words}“ nicht fand</translation>
        </message>
        <message>
            <source>event not placed in {names}</source>
            <translation>Ereignis, das nicht in {names} stattfand</translation>
        </message>
        <message>
            <source>event not selected</source>
            <translation>nicht ausgewähltes Ereignis</translation>
        </message>
        <message>
            <source>event of another category or none</source>
            <translation>Ereignis mit einer anderen Kategorie oder ohne</translation>
        </message>
        <message>
            <source>event that does not cite {sources}</source>
            <translation>Ereignis, das {sources} nicht als Quelle nennt</translation>
        </message>
        <message>
            <source>event that does not name all of {names}</source>
            <translation>Ereignis, das nicht zugleich {names} nennt</translation>
        </message>
        <message>
            <source>event that does not name both {names}</source>
            <translation>Ereignis, das nicht zugleich {names} nennt</translation>
        </message>
        <message>
            <source>event that does not name {names}</source>
            <translation>Ereignis, das {names} nicht nennt</translation>
        </message>
        <message>
            <source>event that is a draft</source>
            <translation>Ereignis, das ein Entwurf ist</translation>
        </message>
        <message>
            <source>event that is confirmed</source>
            <translation>Ereignis, das bestätigt ist</translation>
        </message>
        <message>
            <source>event that matches but was not selected</source>
            <translation>Ereignis, das passt, aber nicht ausgewählt war</translation>
        </message>
        <message>
            <source>event that may lie in the range but not surely</source>
            <translation>Ereignis, das im Zeitraum liegen kann, aber nicht sicher</translation>
        </message>
        <message>
            <source>event that names neither {names}</source>
            <translation>Ereignis, das weder {names} nennt</translation>
        </message>
        <message>
            <source>event that names {names}</source>
            <translation>Ereignis, das {names} nennt</translation>
        </message>
        <message>
            <source>event without a figure</source>
            <translation>Ereignis ohne Zahl</translation>
        </message>
        <message>
            <source>event without the tag {names}</source>
            <translation>Ereignis ohne das Schlagwort {names}</translation>
        </message>
        <message>
            <source>event {number}</source>
            <translation>Ereignis {number}</translation>
        </message>
        <message>
            <source>events dated after {date}</source>
            <translation>Ereignisse, später datiert als {date}</translation>
        </message>
        <message>
            <source>events dated before {date}</source>
            <translation>Ereignisse, früher datiert als {date}</translation>
        </message>
        <message>
            <source>events not found by searching for “{words}”</source>
            <translation>Ereignisse, die die Suche nach „{words}“ nicht fand</translation>
        </message>
        <message>
            <source>events not placed in {names}</source>
            <translation>Ereignisse, die nicht in {names} stattfanden</translation>
        </message>
        <message>
            <source>events not selected</source>
            <translation>nicht ausgewählte Ereignisse</translation>
        </message>
        <message>
            <source>events of another category or none</source>
            <translation>Ereignisse mit einer anderen Kategorie oder ohne</translation>
        </message>
        <message>
            <source>events that are confirmed</source>
            <translation>Ereignisse, die bestätigt sind</translation>
        </message>
        <message>
            <source>events that are drafts</source>
            <translation>Ereignisse, die Entwürfe sind</translation>
        </message>
        <message>
            <source>events that do not cite {sources}</source>
            <translation>Ereignisse, die {sources} nicht als Quelle nennen</translation>
        </message>
        <message>
            <source>events that do not name all of {names}</source>
            <translation>Ereignisse, die nicht zugleich {names} nennen</translation>
        </message>
        <message>
            <source>events that do not name both {names}</source>
            <translation>Ereignisse, die nicht zugleich {names} nennen</translation>
        </message>
        <message>
            <source>events that do not name {names}</source>
            <translation>Ereignisse, die {names} nicht nennen</translation>
        </message>
        <message>
            <source>events that match but were not selected</source>
            <translation>Ereignisse, die passen, aber nicht ausgewählt waren</translation>
        </message>
        <message>
            <source>events that may lie in the range but not surely</source>
            <translation>Ereignisse, die im Zeitraum liegen können, aber nicht sicher</translation>
        </message>
        <message>
            <source>events that name neither {names}</source>
            <translation>Ereignisse, die weder {names} nennen</translation>
        </message>
        <message>
            <source>events that name {names}</source>
            <translation>Ereignisse, die {names} nennen</translation>
        </message>
        <message>
            <source>events without a figure</source>
            <translation>Ereignisse ohne Zahl</translation>
        </message>
        <message>
            <source>events without the tag {names}</source>
            <translation>Ereignisse ohne das Schlagwort {names}</translation>
        </message>
        <message>
            <source>every time in the column is midnight; taken for days without a time</source>
            <translation>jede Uhrzeit der Spalte ist Mitternacht; als Tage ohne Uhrzeit gelesen</translation>
        </message>
        <message>
            <source>exact day</source>
            <translation>genauer Tag</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>figure {number}</source>
            <translation>Zahl {number}</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>goes on</source>
            <translation>dauert an</translation>
        </message>
        <message>
            <source>have a {figure}</source>
            <translation>eine {figure} haben</translation>
        </message>
        <message>
            <source>have no category</source>
            <translation>keine Kategorie haben</translation>
        </message>
        <message>
            <source>have no place</source>
            <translation>keinen Ort haben</translation>
        </message>
        <message>
            <source>how exact {count} dates are, but for the class “vague”</source>
            <translation>wie genau {count} Daten sind, bis auf die Klasse „vague“</translation>
        </message>
        <message>
            <source>how exact {count} dates are, but in words</source>
            <translation>wie genau {count} Daten sind, außer in Worten</translation>
        </message>
        <message>
            <source>how exact {count} dates are, but that they are fuzzy</source>
            <translation>wie genau {count} Daten sind, außer dass sie unscharf sind</translation>
        </message>
        <message>
            <source>how exact {count} dates are: they fill all days that are possible</source>
            <translation>wie genau {count} Daten sind: Sie füllen alle Tage, die möglich sind</translation>
        </message>
        <message>
            <source>in the document this is the id of “{title}”; added as another event</source>
            <translation>im Dokument ist das die Kennung von „{title}“; als anderes Ereignis hinzugefügt</translation>
        </message>
        <message>
            <source>is this {one} or {other}? Write {day_first} or {month_first}</source>
            <translation>ist das der {one} oder der {other}? Schreiben Sie {day_first} oder {month_first}</translation>
        </message>
        <message>
            <source>it can't be read</source>
            <translation>das kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it declares what no workbook does</source>
            <translation>sie deklariert, was keine Arbeitsmappe deklariert</translation>
        </message>
        <message>
            <source>it does not stand at {start}–{end} in the text of “{title}”</source>
            <translation>es steht nicht bei {start}–{end} im Text von „{title}“</translation>
        </message>
        <message>
            <source>it ends before it begins</source>
            <translation>es endet, bevor es beginnt</translation>
        </message>
        <message>
            <source>it is no date: kept as words</source>
            <translation>das ist kein Datum: als Wörter behalten</translation>
        </message>
        <message>
            <source>it is no date: left out</source>
            <translation>das ist kein Datum: weggelassen</translation>
        </message>
        <message>
            <source>it is no number: left out</source>
            <translation>das ist keine Zahl: weggelassen</translation>
        </message>
        <message>
            <source>it is no place on earth: left out</source>
            <translation>das ist kein Ort auf der Erde: weggelassen</translation>
        </message>
        <message>
            <source>it is no range: left out</source>
            <translation>das ist kein Bereich: weggelassen</translation>
        </message>
        <message>
            <source>it is none of the words there are: replaced by “{word}”</source>
            <translation>das ist keines der möglichen Wörter: durch „{word}“ ersetzt</translation>
        </message>
        <message>
            <source>it is not UTF-8: what could not be read is “�” now</source>
            <translation>das ist kein UTF-8: was nicht gelesen werden konnte, ist jetzt „�“</translation>
        </message>
        <message>
            <source>it refers to a row of “{table}” that is not there</source>
            <translation>sie verweist auf eine Zeile von „{table}“, die es nicht gibt</translation>
        </message>
        <message>
            <source>it says that it reaches to column {column} and row {row}, which is more than can be held</source>
            <translation>es gibt an, bis Spalte {column} und Zeile {row} zu reichen, was mehr ist, als gehalten werden kann</translation>
        </message>
        <message>
            <source>its first page is not that of a document</source>
            <translation>seine erste Seite ist nicht die eines Dokuments</translation>
        </message>
        <message>
            <source>its parts lead in a circle</source>
            <translation>ihre Teile führen im Kreis</translation>
        </message>
        <message>
            <source>its parts lead out of the file</source>
            <translation>ihre Teile führen aus der Datei hinaus</translation>
        </message>
        <message>
            <source>its rows were found by how they look: deleted ones may be among them</source>
            <translation>seine Zeilen wurden daran erkannt, wie sie aussehen: gelöschte können darunter sein</translation>
        </message>
        <message>
            <source>its search index '{name}' is missing</source>
            <translation>sein Suchindex „{name}“ fehlt</translation>
        </message>
        <message>
            <source>its sheets lie in one another</source>
            <translation>ihre Blätter liegen ineinander</translation>
        </message>
        <message>
            <source>its table '{table}' has no {columns}</source>
            <translation>in seiner Tabelle „{table}“ fehlt {columns}</translation>
        </message>
        <message>
            <source>its table '{table}' is missing</source>
            <translation>seine Tabelle „{table}“ fehlt</translation>
        </message>
        <message>
            <source>known to the week: read as the week around {day}</source>
            <translation>auf die Woche bekannt: als die Woche um {day} gelesen</translation>
        </message>
        <message>
            <source>language: {name}</source>
            <translation>Sprache: {name}</translation>
        </message>
        <message>
            <source>lasted</source>
            <translation>dauerte</translation>
        </message>
        <message>
            <source>lasted, ends not exact</source>
            <translation>dauerte, Enden nicht genau</translation>
        </message>
        <message>
            <source>lasted, start or end unknown</source>
            <translation>dauerte, Beginn oder Ende unbekannt</translation>
        </message>
        <message>
            <source>latitude or longitude is missing; both were left out</source>
            <translation>Breite oder Länge fehlt; beide wurden weggelassen</translation>
        </message>
        <message>
            <source>left out: the hour “{hour}”</source>
            <translation>weggelassen: die Stunde „{hour}“</translation>
        </message>
        <message>
            <source>left out: {one} and {other}</source>
            <translation>weggelassen: {one}, und {other}</translation>
        </message>
        <message>
            <source>left out: {what}</source>
            <translation>weggelassen: {what}</translation>
        </message>
        <message>
            <source>lists and objects stand in each other too deeply</source>
            <translation>Listen und Objekte sind zu tief ineinander geschachtelt</translation>
        </message>
        <message>
            <source>low is above high; both left out</source>
            <translation>„low“ liegt über „high“; beide weggelassen</translation>
        </message>
        <message>
            <source>month and day have two digits: 2024-07-03</source>
            <translation>Monat und Tag haben zwei Ziffern: 2024-07-03</translation>
        </message>
        <message>
            <source>name all of {names}</source>
            <translation>zugleich {names} nennen</translation>
        </message>
        <message>
            <source>name both {names}</source>
            <translation>zugleich {names} nennen</translation>
        </message>
        <message>
            <source>name {names}</source>
            <translation>{names} nennen</translation>
        </message>
        <message>
            <source>names with commas were kept whole</source>
            <translation>Namen mit Kommas wurden ganz gelassen</translation>
        </message>
        <message>
            <source>neither draft nor confirmed; left out</source>
            <translation>weder „draft“ noch „confirmed“; weggelassen</translation>
        </message>
        <message>
            <source>neither title nor date; skipped</source>
            <translation>weder Titel noch Datum; übersprungen</translation>
        </message>
        <message>
            <source>no date that can be read; write it like 30 July 2024, April 2024, about 1850, 44 BCE, 1914–1918, or in EDTF</source>
            <translation>kein lesbares Datum; schreiben Sie es wie 30. Juli 2024, April 2024, etwa 1850, 44 v. Chr., 1914–1918, oder in EDTF</translation>
        </message>
        <message>
            <source>no date; kept as undated</source>
            <translation>kein Datum; als undatiert behalten</translation>
        </message>
        <message>
            <source>no date; write one such as 2024-07-30, 2024-07, 2024 or 2024-07-30/2024-08-02</source>
            <translation>kein Datum; schreiben Sie eines wie 2024-07-30, 2024-07, 2024 oder 2024-07-30/2024-08-02</translation>
        </message>
        <message>
            <source>no format goes by the ending “{ending}”</source>
            <translation>kein Format hat die Endung „{ending}“</translation>
        </message>
        <message>
            <source>no named place</source>
            <translation>an keinem genannten Ort</translation>
        </message>
        <message>
            <source>no number that is sure; kept in words</source>
            <translation>keine sichere Zahl; in Worten behalten</translation>
        </message>
        <message>
            <source>no number; the date ends before it</source>
            <translation>keine Zahl; das Datum endet davor</translation>
        </message>
        <message>
            <source>no object; skipped</source>
            <translation>kein Objekt; übersprungen</translation>
        </message>
        <message>
            <source>no row has the 57, 58 or 61 columns of GDELT</source>
            <translation>keine Zeile hat die 57, 58 oder 61 Spalten von GDELT</translation>
        </message>
        <message>
            <source>no row of the table; skipped</source>
            <translation>keine Zeile der Tabelle; übersprungen</translation>
        </message>
        <message>
            <source>no speaker named</source>
            <translation>kein Sprecher genannt</translation>
        </message>
        <message>
            <source>no start; kept as undated</source>
            <translation>kein Beginn; als undatiert behalten</translation>
        </message>
        <message>
            <source>no start; skipped</source>
            <translation>kein Beginn; übersprungen</translation>
        </message>
        <message>
            <source>no table of events</source>
            <translation>keine Tabelle der Ereignisse</translation>
        </message>
        <message>
            <source>no title; called “{title}”</source>
            <translation>kein Titel; „{title}“ genannt</translation>
        </message>
        <message>
            <source>no title; the first line of the description stands for it</source>
            <translation>kein Titel; die erste Zeile der Beschreibung steht dafür</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>not an EDTF date such as 2024-07-30, 2024-07, 2024 or 2024-07-30/2024-08-02</source>
            <translation>kein EDTF-Datum wie 2024-07-30, 2024-07, 2024 oder 2024-07-30/2024-08-02</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nothing bounds this date; in an interval leave the side empty</source>
            <translation>nichts begrenzt dieses Datum; lassen Sie in einem Zeitraum die Seite leer</translation>
        </message>
        <message>
            <source>nothing is known of this year; leave the sign out</source>
            <translation>von diesem Jahr ist nichts bekannt; lassen Sie das Vorzeichen weg</translation>
        </message>
        <message>
            <source>one of its officials</source>
            <translation>einen seiner Vertreter</translation>
        </message>
        <message>
            <source>one of several dates</source>
            <translation>eines von mehreren Daten</translation>
        </message>
        <message>
            <source>one of their officials</source>
            <translation>einen ihrer Vertreter</translation>
        </message>
        <message>
            <source>only 24:00 stands for the end of a day</source>
            <translation>nur 24:00 steht für das Ende eines Tages</translation>
        </message>
        <message>
            <source>publication date not known</source>
            <translation>Erscheinungsdatum nicht bekannt</translation>
        </message>
        <message>
            <source>published {date}</source>
            <translation>erschienen {date}</translation>
        </message>
        <message>
            <source>quote found word for word in the source</source>
            <translation>Zitat steht wörtlich in der Quelle</translation>
        </message>
        <message>
            <source>quote not checked: the source’s text is not in the document</source>
            <translation>Zitat nicht geprüft: Der Text der Quelle liegt dem Dokument nicht bei</translation>
        </message>
        <message>
            <source>quote not found in the source’s text</source>
            <translation>Zitat im Text der Quelle nicht gefunden</translation>
        </message>
        <message>
            <source>retrieved {date}</source>
            <translation>abgerufen {date}</translation>
        </message>
        <message>
            <source>shows that a comma stands before decimals; all numbers were read so</source>
            <translation>zeigt, dass ein Komma vor den Dezimalstellen steht; alle Zahlen wurden so gelesen</translation>
        </message>
        <message>
            <source>shows that a point stands before decimals; all numbers were read so</source>
            <translation>zeigt, dass ein Punkt vor den Dezimalstellen steht; alle Zahlen wurden so gelesen</translation>
        </message>
        <message>
            <source>some of its pages can't be read</source>
            <translation>einige ihrer Seiten sind nicht lesbar</translation>
        </message>
        <message>
            <source>surely lie within {range}</source>
            <translation>sicher im Zeitraum {range} liegen</translation>
        </message>
        <message>
            <source>the adjective of {state}; taken for that state if the timeline knows it</source>
            <translation>das Adjektiv zu {state}; als dieser Staat gelesen, wenn die Zeitleiste ihn kennt</translation>
        </message>
        <message>
            <source>the dates that sources give</source>
            <translation>die Daten, die Quellen angeben</translation>
        </message>
        <message>
            <source>the quote does not stand there in the text: left out</source>
            <translation>das Zitat steht dort nicht im Text: weggelassen</translation>
        </message>
        <message>
            <source>the quote stands at no such place in the text: left out</source>
            <translation>das Zitat steht an keiner solchen Stelle des Textes: weggelassen</translation>
        </message>
        <message>
            <source>the sheet shows these numbers in the currency of the computer, which it does not name</source>
            <translation>das Blatt zeigt diese Zahlen in der Währung des Rechners, die es nicht nennt</translation>
        </message>
        <message>
            <source>the sheet shows “{words}” beside these numbers; left out</source>
            <translation>das Blatt zeigt „{words}“ neben diesen Zahlen; weggelassen</translation>
        </message>
        <message>
            <source>the year was taken for {year}</source>
            <translation>als das Jahr {year} gelesen</translation>
        </message>
        <message>
            <source>the {field} of “{event}” is no text</source>
            <translation>{field} von „{event}“ ist kein Text</translation>
        </message>
        <message>
            <source>these may be several sources; kept as one</source>
            <translation>das können mehrere Quellen sein; als eine behalten</translation>
        </message>
        <message>
            <source>this name may be those of several; kept as one, part them with a semicolon if they are</source>
            <translation>dieser Name kann der von mehreren sein; als einer behalten: sind es mehrere, trennen Sie sie mit einem Semikolon</translation>
        </message>
        <message>
            <source>this source dates it {date}</source>
            <translation>diese Quelle datiert es auf {date}</translation>
        </message>
        <message>
            <source>thousands or decimals? No other number shows it; kept in words</source>
            <translation>Tausender oder Dezimalstellen? Keine andere Zahl zeigt es; in Worten behalten</translation>
        </message>
        <message>
            <source>thousands or decimals? No other number shows it; left out</source>
            <translation>Tausender oder Dezimalstellen? Keine andere Zahl zeigt es; weggelassen</translation>
        </message>
        <message>
            <source>time of day</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>took place in {names}</source>
            <translation>in {names} stattfanden</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <source>undated event that may lie in the range</source>
            <translation>undatiertes Ereignis, das im Zeitraum liegen kann</translation>
        </message>
        <message>
            <source>undated events that may lie in the range</source>
            <translation>undatierte Ereignisse, die im Zeitraum liegen können</translation>
        </message>
        <message>
            <source>were found by searching for {words}</source>
            <translation>die Suche nach {words} fand</translation>
        </message>
        <message>
            <source>whether “{scale}” is meant of the number is not sure: kept as its unit</source>
            <translation>ob „{scale}“ für die Zahl gilt, ist nicht sicher: als ihre Einheit behalten</translation>
        </message>
        <message>
            <source>which of several actors of one name is meant</source>
            <translation>welcher von mehreren gleichnamigen Akteuren gemeint ist</translation>
        </message>
        <message>
            <source>which of several sources of one title is meant</source>
            <translation>welche von mehreren gleichnamigen Quellen gemeint ist</translation>
        </message>
        <message>
            <source>{count} analyst’s notes</source>
            <translation>{count} Notizen des Bearbeiters</translation>
        </message>
        <message>
            <source>{count} citations</source>
            <translation>{count} Belege</translation>
        </message>
        <message>
            <source>{count} found word for word in the source</source>
            <translation>{count} wörtlich in der Quelle gefunden</translation>
        </message>
        <message>
            <source>{count} more: zoom in</source>
            <translation>{count} weitere: bitte vergrößern</translation>
        </message>
        <message>
            <source>{count} not checked, as the source’s text is not in this document</source>
            <translation>{count} nicht geprüft, da der Text der Quelle diesem Dokument nicht beiliegt</translation>
        </message>
        <message>
            <source>{count} not found in the source’s text</source>
            <translation>{count} im Text der Quelle nicht gefunden</translation>
        </message>
        <message>
            <source>{count} of them only may lie in the range; the entry says so.</source>
            <translation>{count} davon liegen nur vielleicht im Zeitraum; die Einträge sagen es.</translation>
        </message>
        <message>
            <source>{count} of {total}</source>
            <translation>{count} von {total}</translation>
        </message>
        <message>
            <source>{count} of {total} events; the others are left out</source>
            <translation>{count} von {total} Ereignissen; die anderen sind weggelassen</translation>
        </message>
        <message>
            <source>{count} participations in events</source>
            <translation>{count} Beteiligungen an Ereignissen</translation>
        </message>
        <message>
            <source>{count} sources</source>
            <translation>{count} Quellen</translation>
        </message>
        <message>
            <source>{count} times of others were written out before</source>
            <translation>davor wurden {count} Termine anderer ausgeschrieben</translation>
        </message>
        <message>
            <source>{count} without a place on the axis</source>
            <translation>{count} ohne Platz auf der Achse</translation>
        </message>
        <message>
            <source>{date} or earlier</source>
            <translation>{date} oder früher</translation>
        </message>
        <message>
            <source>{date} or later</source>
            <translation>{date} oder später</translation>
        </message>
        <message>
            <source>{events} from {sources}, each with its quote.</source>
            <translation>{events} aus {sources}, jedes mit seinem Zitat.</translation>
        </message>
        <message>
            <source>{events} from {sources}, with its quote.</source>
            <translation>{events} aus {sources}, mit seinem Zitat.</translation>
        </message>
        <message>
            <source>{events} from {sources}, {quoted} of them with a quote.</source>
            <translation>{events} aus {sources}, davon {quoted} mit Zitat.</translation>
        </message>
        <message>
            <source>{events} from {sources}.</source>
            <translation>{events} aus {sources}.</translation>
        </message>
        <message>
            <source>{file}: {count} of {total} events.</source>
            <translation>{file}: {count} von {total} Ereignissen.</translation>
        </message>
        <message>
            <source>{message} (and the same in row {row})</source>
            <translation>{message} (und dasselbe in Zeile {row})</translation>
        </message>
        <message>
            <source>{message} (and the same in {number} more rows)</source>
            <translation>{message} (und dasselbe in {number} weiteren Zeilen)</translation>
        </message>
        <message>
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <source>{names} or those who act for them</source>
            <translation>{names} oder jene, die für sie handeln,</translation>
        </message>
        <message>
            <source>{names} or {last}</source>
            <translation>{names} oder {last}</translation>
        </message>
        <message>
            <source>{name} for {bodies}</source>
            <translation>{name} für {bodies}</translation>
        </message>
        <message>
            <source>{number} citations that say nothing</source>
            <translation>{number} Belege, die nichts sagen</translation>
        </message>
        <message>
            <source>{one} nor {other}</source>
            <translation>{one} noch {other}</translation>
        </message>
        <message>
            <source>{said}; more follow: ask for another range to get them</source>
            <translation>{said}; weitere folgen: wählen Sie dafür einen anderen Zeitraum</translation>
        </message>
        <message>
            <source>{speaker}, in {source}</source>
            <translation>{speaker}, in {source}</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <source>“{role}” stands in brackets behind several names and was taken for their role</source>
            <translation>„{role}“ steht in Klammern hinter mehreren Namen und wurde als ihre Rolle gelesen</translation>
        </message>
        <message>
            <source>“{words}” was taken for yes: the date is marked</source>
            <translation>„{words}“ wurde als Ja gelesen: das Datum ist gekennzeichnet</translation>
        </message>
        <message>
            <source>participant {number}</source>
            <translation>Beteiligter {number}</translation>
        </message>
        <message>
            <source>ACLED events, as CSV or JSON</source>
            <translation>Ereignisse von ACLED, als CSV oder JSON</translation>
        </message>
        <message>
            <source>Delete the cell that stands far off the others, and save it again.</source>
            <translation>Löschen Sie die Zelle, die weit abseits der anderen steht, und speichern Sie die Datei neu.</translation>
        </message>
        <message>
            <source>a cell stands so far off the others that what lies between can’t be held</source>
            <translation>eine Zelle steht so weit abseits der anderen, dass für alles dazwischen der Speicher fehlt</translation>
        </message>
        <message>
            <source>a date is year,month,day</source>
            <translation>ein Datum ist Jahr,Monat,Tag</translation>
        </message>
        <message>
            <source>an end without a start; kept as undated</source>
            <translation>ein Ende ohne Anfang; als undatiert behalten</translation>
        </message>
        <message>
            <source>an unknown value</source>
            <translation>ein unbekannter Wert</translation>
        </message>
        <message>
            <source>another column was taken for the {field}; this one was left out</source>
            <translation>eine andere Spalte wurde für das Feld {field} genommen; diese wurde weggelassen</translation>
        </message>
        <message>
            <source>another event has this id already; “{title}” was skipped</source>
            <translation>ein anderes Ereignis hat diese Kennung schon; „{title}“ wurde übersprungen</translation>
        </message>
        <message>
            <source>another list with dates and titles, of {count} objects: not read</source>
            <translation>eine andere Liste mit Daten und Titeln, mit {count} Objekten: nicht gelesen</translation>
        </message>
        <message>
            <source>can't be counted off ({fault}); only its first time was kept</source>
            <translation>lässt sich nicht abzählen ({fault}); nur das erste Mal wurde behalten</translation>
        </message>
        <message>
            <source>cancelled; left out</source>
            <translation>abgesagt; weggelassen</translation>
        </message>
        <message>
            <source>categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>changes all later times too; only the one that it stands for was changed</source>
            <translation>ändert auch alle späteren Termine; nur der eine, für den es steht, wurde geändert</translation>
        </message>
        <message>
            <source>coordinates</source>
            <translation>Koordinaten</translation>
        </message>
        <message>
            <source>dates as their sources write them</source>
            <translation>Daten, wie ihre Quellen sie schreiben</translation>
        </message>
        <message>
            <source>ends at some time from this on; kept in words</source>
            <translation>endet irgendwann ab hier; in Worten behalten</translation>
        </message>
        <message>
            <source>half of a character (a lone surrogate) was replaced by “�”</source>
            <translation>ein halbes Zeichen (ein einzelnes Surrogat) wurde durch „�“ ersetzt</translation>
        </message>
        <message>
            <source>has no place in an event; left out</source>
            <translation>hat in einem Ereignis keinen Platz; weggelassen</translation>
        </message>
        <message>
            <source>has no place in an event; left out, {count} times</source>
            <translation>hat in einem Ereignis keinen Platz; {count}-mal weggelassen</translation>
        </message>
        <message>
            <source>how exact the date is is not known: read as it stands, so check it</source>
            <translation>wie genau das Datum ist, ist nicht bekannt: so gelesen, wie es dasteht, also prüfen</translation>
        </message>
        <message>
            <source>how important events are</source>
            <translation>wie wichtig Ereignisse sind</translation>
        </message>
        <message>
            <source>identifiers in other files</source>
            <translation>Kennungen in anderen Dateien</translation>
        </message>
        <message>
            <source>it ends before it begins; the end is not known</source>
            <translation>es endet, bevor es beginnt; das Ende ist nicht bekannt</translation>
        </message>
        <message>
            <source>it recurs more than {count} times before the range</source>
            <translation>es wiederholt sich vor dem Zeitraum mehr als {count}-mal</translation>
        </message>
        <message>
            <source>its interval is no number of steps</source>
            <translation>ihr Abstand ist keine Zahl von Schritten</translation>
        </message>
        <message>
            <source>its words say {unit}, which was kept; left out was: {other}</source>
            <translation>die Worte sagen {unit}, was behalten wurde; weggelassen wurde: {other}</translation>
        </message>
        <message>
            <source>its {cells} cells reach to column {column} and row {row}, which is more than can be held</source>
            <translation>seine {cells} Zellen reichen bis Spalte {column} und Zeile {row}; dafür fehlt der Speicher</translation>
        </message>
        <message>
            <source>kinds and descriptions of actors</source>
            <translation>Arten und Beschreibungen von Akteuren</translation>
        </message>
        <message>
            <source>kinds and languages of sources</source>
            <translation>Arten und Sprachen von Quellen</translation>
        </message>
        <message>
            <source>known only to the precision {precision} of Wikidata</source>
            <translation>nur mit der Genauigkeit {precision} von Wikidata bekannt</translation>
        </message>
        <message>
            <source>lists of events that were read one after the other: {names}</source>
            <translation>Listen von Ereignissen, die nacheinander gelesen wurden: {names}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>no date of Wikidata</source>
            <translation>kein Datum von Wikidata</translation>
        </message>
        <message>
            <source>no date that can be read</source>
            <translation>kein lesbares Datum</translation>
        </message>
        <message>
            <source>no such rule</source>
            <translation>eine solche Regel gibt es nicht</translation>
        </message>
        <message>
            <source>no time of day that can be read; left out</source>
            <translation>keine lesbare Uhrzeit; weggelassen</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>notes on dates</source>
            <translation>Anmerkungen zu Daten</translation>
        </message>
        <message>
            <source>of so far a year no days are known; read as the year</source>
            <translation>in so fernen Jahren gibt es keine Tage; als das Jahr gelesen</translation>
        </message>
        <message>
            <source>one of start and end is a day, the other has a time; the end is not known</source>
            <translation>von Anfang und Ende ist eines ein Tag, das andere hat eine Uhrzeit; das Ende ist nicht bekannt</translation>
        </message>
        <message>
            <source>places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>powers and significant digits are not read; write the year out: Y-170000000</source>
            <translation>Potenzen und signifikante Stellen werden nicht gelesen; schreiben Sie das Jahr aus: Y-170000000</translation>
        </message>
        <message>
            <source>quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>read as a day number of Excel</source>
            <translation>als Tagesnummer von Excel gelesen</translation>
        </message>
        <message>
            <source>recurs: {count} times from {first} to {last} were written out</source>
            <translation>wiederholt sich: {count} Male von {first} bis {last} wurden ausgeschrieben</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>roles, figures and sources but for one address an event</source>
            <translation>Rollen, Zahlen und Quellen bis auf eine Adresse je Ereignis</translation>
        </message>
        <message>
            <source>roles, figures, and sources but for one address an event</source>
            <translation>Rollen, Zahlen und Quellen bis auf eine Adresse je Ereignis</translation>
        </message>
        <message>
            <source>row {row} holds what is not of its kind</source>
            <translation>Zeile {row} enthält, was nicht von seiner Art ist</translation>
        </message>
        <message>
            <source>rows refer to rows that are not there</source>
            <translation>Zeilen verweisen auf Zeilen, die es nicht gibt</translation>
        </message>
        <message>
            <source>several actors are called “{name}”; the first was taken. Name the one meant by its id</source>
            <translation>mehrere Akteure heißen „{name}“; der erste wurde genommen. Nennen Sie den gemeinten mit seiner Kennung</translation>
        </message>
        <message>
            <source>several addresses in a cell were kept as one</source>
            <translation>mehrere Adressen in einer Zelle wurden als eine behalten</translation>
        </message>
        <message>
            <source>shows that dates have the day before the month; all were read so</source>
            <translation>zeigt, dass in den Daten der Tag vor dem Monat steht; alle wurden so gelesen</translation>
        </message>
        <message>
            <source>shows that dates have the month before the day; all were read so</source>
            <translation>zeigt, dass in den Daten der Monat vor dem Tag steht; alle wurden so gelesen</translation>
        </message>
        <message>
            <source>some of this is not UTF-8; that was read as Windows-1252, so check letters with accents</source>
            <translation>manches davon ist kein UTF-8; es wurde als Windows-1252 gelesen, also Buchstaben mit Akzenten prüfen</translation>
        </message>
        <message>
            <source>something refers to {key}, which is not there</source>
            <translation>etwas verweist auf {key}, das es nicht gibt</translation>
        </message>
        <message>
            <source>source {number}</source>
            <translation>Quelle {number}</translation>
        </message>
        <message>
            <source>sources, quotes, figures and roles</source>
            <translation>Quellen, Zitate, Zahlen und Rollen</translation>
        </message>
        <message>
            <source>starts at some time up to this; kept in words</source>
            <translation>beginnt irgendwann bis dahin; in Worten behalten</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>taken for the last day; vis-timeline draws an item only up to its beginning</source>
            <translation>für den letzten Tag gehalten; vis-timeline zeichnet einen Eintrag nur bis zu dessen Beginn</translation>
        </message>
        <message>
            <source>text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>text that is not UTF-8</source>
            <translation>Text, der kein UTF-8 ist</translation>
        </message>
        <message>
            <source>that day was a {weekday}</source>
            <translation>dieser Tag war ein {weekday}</translation>
        </message>
        <message>
            <source>that depends on when it was written; give the date itself</source>
            <translation>das hängt davon ab, wann es geschrieben wurde; geben Sie das Datum selbst an</translation>
        </message>
        <message>
            <source>the PDF can't be read</source>
            <translation>das PDF kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>the PDF is locked by a password</source>
            <translation>das PDF ist mit einem Passwort geschützt</translation>
        </message>
        <message>
            <source>the XML is broken</source>
            <translation>das XML ist fehlerhaft</translation>
        </message>
        <message>
            <source>the XML is not safe to read: {reason}</source>
            <translation>das XML lässt sich nicht sicher lesen: {reason}</translation>
        </message>
        <message>
            <source>the actor has another description; left out</source>
            <translation>der Akteur hat eine andere Beschreibung; weggelassen</translation>
        </message>
        <message>
            <source>the calendar breaks off within “{name}”</source>
            <translation>der Kalender bricht mitten in „{name}“ ab</translation>
        </message>
        <message>
            <source>the calendar can't be read: {reason}</source>
            <translation>der Kalender kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the calendar “{name}” can't be turned into dates</source>
            <translation>der Kalender „{name}“ lässt sich nicht in Daten umrechnen</translation>
        </message>
        <message>
            <source>the column “{name}”</source>
            <translation>die Spalte „{name}“</translation>
        </message>
        <message>
            <source>the columns of {kind} are missing</source>
            <translation>die Spalten von {kind} fehlen</translation>
        </message>
        <message>
            <source>the date can't be read: {fault}</source>
            <translation>das Datum kann nicht gelesen werden: {fault}</translation>
        </message>
        <message>
            <source>the date of “{title}” can't be read: {fault}</source>
            <translation>das Datum von „{title}“ kann nicht gelesen werden: {fault}</translation>
        </message>
        <message>
            <source>the day “{day}”, which has no month</source>
            <translation>der Tag „{day}“, der keinen Monat hat</translation>
        </message>
        <message>
            <source>the document in memory</source>
            <translation>das Dokument im Speicher</translation>
        </message>
        <message>
            <source>the dossier can't be written: {reason}</source>
            <translation>das Dossier kann nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <source>the field “{name}”</source>
            <translation>das Feld „{name}“</translation>
        </message>
        <message>
            <source>the file can't be read: {reason}</source>
            <translation>die Datei kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the file can't be written: {reason}</source>
            <translation>die Datei kann nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
        <message>
            <source>the file is larger than {most} MiB</source>
            <translation>die Datei ist größer als {most} MiB</translation>
        </message>
        <message>
            <source>the file is too large</source>
            <translation>die Datei ist zu groß</translation>
        </message>
        <message>
            <source>the front matter has no keys with values</source>
            <translation>die Kopfdaten haben keine Schlüssel mit Werten</translation>
        </message>
        <message>
            <source>the height of a place</source>
            <translation>die Höhe eines Ortes</translation>
        </message>
        <message>
            <source>the id “{id}” is that of {owner} already</source>
            <translation>die Kennung „{id}“ gehört schon zu: {owner}</translation>
        </message>
        <message>
            <source>the key stands twice in one object (line {line}); the first value was left out</source>
            <translation>der Schlüssel steht zweimal in einem Objekt (Zeile {line}); der erste Wert wurde weggelassen</translation>
        </message>
        <message>
            <source>the key stands twice in one object; this first value was left out</source>
            <translation>der Schlüssel steht zweimal in einem Objekt; dieser erste Wert wurde weggelassen</translation>
        </message>
        <message>
            <source>the kind of actor “{kind}”</source>
            <translation>die Art des Akteurs „{kind}“</translation>
        </message>
        <message>
            <source>the least is above the most; kept in words</source>
            <translation>der kleinste Wert liegt über dem größten; in Worten behalten</translation>
        </message>
        <message>
            <source>the least is above the most; left out</source>
            <translation>der kleinste Wert liegt über dem größten; weggelassen</translation>
        </message>
        <message>
            <source>the list of its tables is damaged: they were read as this program makes them</source>
            <translation>das Verzeichnis seiner Tabellen ist beschädigt: sie wurden so gelesen, wie dieses Programm sie anlegt</translation>
        </message>
        <message>
            <source>the log beside it is damaged or belongs to another document: it was left aside</source>
            <translation>das Protokoll daneben ist beschädigt oder gehört zu einem anderen Dokument: es blieb unberücksichtigt</translation>
        </message>
        <message>
            <source>the number is not between its bounds; these were kept in words</source>
            <translation>die Zahl liegt nicht zwischen ihren Grenzen; diese wurden in Worten behalten</translation>
        </message>
        <message>
            <source>the open side of {count} dates, which are shown by the one that is known</source>
            <translation>die offene Seite von {count} Daten, die mit der bekannten gezeigt werden</translation>
        </message>
        <message>
            <source>the precision “{precision}” is not known; kept as undated</source>
            <translation>die Genauigkeit „{precision}“ ist nicht bekannt; undatiert gelassen</translation>
        </message>
        <message>
            <source>the range can’t be read: {reason}</source>
            <translation>der Zeitraum kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the row can't be read: {reason}</source>
            <translation>die Zeile kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the row can’t be read: it does not end</source>
            <translation>die Zeile kann nicht gelesen werden: Sie endet nicht</translation>
        </message>
        <message>
            <source>the same event stands above; skipped</source>
            <translation>dasselbe Ereignis steht weiter oben; übersprungen</translation>
        </message>
        <message>
            <source>the same item has the date {date} above; kept as one of several</source>
            <translation>dasselbe Objekt hat oben das Datum {date}; als eines von mehreren behalten</translation>
        </message>
        <message>
            <source>the same item has the date {date} above; left out</source>
            <translation>dasselbe Objekt hat oben das Datum {date}; weggelassen</translation>
        </message>
        <message>
            <source>the same item stands above; skipped</source>
            <translation>derselbe Eintrag steht weiter oben; übersprungen</translation>
        </message>
        <message>
            <source>the sheet shows no days of these dates: first days were read as their months</source>
            <translation>das Blatt zeigt von diesen Daten keine Tage: erste Tage wurden als ihre Monate gelesen</translation>
        </message>
        <message>
            <source>the sheet shows no years of these dates: Excel adds the one in which a day is typed, so check them</source>
            <translation>das Blatt zeigt von diesen Daten keine Jahre: Excel ergänzt das, in dem ein Tag eingegeben wird, also prüfen</translation>
        </message>
        <message>
            <source>the sheet shows only the years of these dates: first days were read as their years</source>
            <translation>das Blatt zeigt von diesen Daten nur die Jahre: erste Tage wurden als ihre Jahre gelesen</translation>
        </message>
        <message>
            <source>the sheet “{name}” can't be read: {reason}</source>
            <translation>das Blatt „{name}“ kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the sheet “{name}” can’t be held: {fault}</source>
            <translation>das Blatt „{name}“ passt nicht in den Speicher: {fault}</translation>
        </message>
        <message>
            <source>the source “{id}” is not among the file’s “sources”</source>
            <translation>die Quelle „{id}“ ist nicht unter den „sources“ der Datei</translation>
        </message>
        <message>
            <source>the system ended the typesetting, most likely for want of memory</source>
            <translation>das System hat den Satz beendet, wahrscheinlich aus Mangel an Speicher</translation>
        </message>
        <message>
            <source>the table is empty</source>
            <translation>die Tabelle ist leer</translation>
        </message>
        <message>
            <source>the table lacks {columns}</source>
            <translation>der Tabelle fehlt {columns}</translation>
        </message>
        <message>
            <source>the text is not as it was stored: it may be damaged</source>
            <translation>der Text ist nicht mehr so, wie er gespeichert wurde: er kann beschädigt sein</translation>
        </message>
        <message>
            <source>the text of “{title}” has another SHA-256</source>
            <translation>der Text von „{title}“ hat einen anderen SHA-256</translation>
        </message>
        <message>
            <source>the time “{time}”, which can’t be read</source>
            <translation>die Uhrzeit „{time}“, die nicht lesbar ist</translation>
        </message>
        <message>
            <source>the time “{time}”, which has no date</source>
            <translation>die Uhrzeit „{time}“, die kein Datum hat</translation>
        </message>
        <message>
            <source>the words below were left out, since there is a summary</source>
            <translation>die Worte darunter wurden weggelassen, denn es gibt eine Zusammenfassung</translation>
        </message>
        <message>
            <source>the words shown say less than the numbers; the words were read</source>
            <translation>die gezeigten Worte sagen weniger als die Zahlen; gelesen wurden die Worte</translation>
        </message>
        <message>
            <source>the workbook can't be read: {reason}</source>
            <translation>die Arbeitsmappe kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <source>the workbook is empty</source>
            <translation>die Arbeitsmappe ist leer</translation>
        </message>
        <message>
            <source>the workbook unpacks to more than {most} MiB</source>
            <translation>die Arbeitsmappe ist entpackt größer als {most} MiB</translation>
        </message>
        <message>
            <source>the year is missing</source>
            <translation>das Jahr fehlt</translation>
        </message>
        <message>
            <source>the {part} is missing; left out</source>
            <translation>davor fehlt „{part}“; weggelassen</translation>
        </message>
        <message>
            <source>the {table} that it refers to is lost</source>
            <translation>worauf es sich bezieht ({table}), ist verloren</translation>
        </message>
        <message>
            <source>there are NUL characters; they were left out</source>
            <translation>es gibt NUL-Zeichen; sie wurden weggelassen</translation>
        </message>
        <message>
            <source>there are more cells than columns; the last ones were left out</source>
            <translation>es gibt mehr Zellen als Spalten; die letzten wurden weggelassen</translation>
        </message>
        <message>
            <source>there are no results in it</source>
            <translation>darin sind keine Ergebnisse</translation>
        </message>
        <message>
            <source>there are no such degrees; left out</source>
            <translation>solche Grade gibt es nicht; weggelassen</translation>
        </message>
        <message>
            <source>there are no such times</source>
            <translation>solche Termine gibt es nicht</translation>
        </message>
        <message>
            <source>there are no words in the file</source>
            <translation>in der Datei stehen keine Worte</translation>
        </message>
        <message>
            <source>there are zeros in the text: left out</source>
            <translation>im Text stehen Nullzeichen: weggelassen</translation>
        </message>
        <message>
            <source>there are {count} columns; those after {most} were left out</source>
            <translation>es gibt {count} Spalten; die nach den ersten {most} wurden weggelassen</translation>
        </message>
        <message>
            <source>there is a reference (*{name})</source>
            <translation>darin steht ein Verweis (*{name})</translation>
        </message>
        <message>
            <source>there is no calendar in it</source>
            <translation>darin ist kein Kalender</translation>
        </message>
        <message>
            <source>there is no format “{name}”</source>
            <translation>ein Format „{name}“ gibt es nicht</translation>
        </message>
        <message>
            <source>there is no hour {number}</source>
            <translation>eine Stunde {number} gibt es nicht</translation>
        </message>
        <message>
            <source>there is no list of events in it</source>
            <translation>darin ist keine Liste von Ereignissen</translation>
        </message>
        <message>
            <source>there is no list of items in it</source>
            <translation>darin ist keine Liste von Einträgen</translation>
        </message>
        <message>
            <source>there is no minute {number}</source>
            <translation>eine Minute {number} gibt es nicht</translation>
        </message>
        <message>
            <source>there is no month {month}</source>
            <translation>es gibt keinen Monat {month}</translation>
        </message>
        <message>
            <source>there is no month {month}; for a run of years write {run}</source>
            <translation>einen Monat {month} gibt es nicht; eine Folge von Jahren schreiben Sie als {run}</translation>
        </message>
        <message>
            <source>there is no month {number}</source>
            <translation>einen Monat {number} gibt es nicht</translation>
        </message>
        <message>
            <source>there is no second {number}</source>
            <translation>eine Sekunde {number} gibt es nicht</translation>
        </message>
        <message>
            <source>there is no sheet “{name}”</source>
            <translation>ein Blatt „{name}“ gibt es nicht</translation>
        </message>
        <message>
            <source>there is no such date for the precision “{precision}”; kept as undated</source>
            <translation>für die Genauigkeit „{precision}“ gibt es kein solches Datum; undatiert gelassen</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>diese Datei gibt es nicht</translation>
        </message>
        <message>
            <source>there is no year -0000; the year before 1 is 0000, 1 BCE</source>
            <translation>ein Jahr -0000 gibt es nicht; das Jahr vor 1 ist 0000, 1 v. Chr.</translation>
        </message>
        <message>
            <source>there is no year 0; taken for 1 BCE</source>
            <translation>ein Jahr 0 gibt es nicht; als 1 v. Chr. gelesen</translation>
        </message>
        <message>
            <source>these are no degrees north and east; left out</source>
            <translation>das sind keine Grade nach Norden und Osten; weggelassen</translation>
        </message>
        <message>
            <source>these are no start and end in a text; left out</source>
            <translation>das sind kein Anfang und Ende in einem Text; weggelassen</translation>
        </message>
        <message>
            <source>these are the columns of ACLED; they were read as its own files are</source>
            <translation>das sind die Spalten von ACLED; sie wurden wie dessen eigene Dateien gelesen</translation>
        </message>
        <message>
            <source>this JSON does not have the “format” “{format}”</source>
            <translation>dieses JSON hat nicht das „format“ „{format}“</translation>
        </message>
        <message>
            <source>this JSON has no list of events</source>
            <translation>dieses JSON hat keine Liste von Ereignissen</translation>
        </message>
        <message>
            <source>this PDF can't be read ({reason})</source>
            <translation>dieses PDF kann nicht gelesen werden ({reason})</translation>
        </message>
        <message>
            <source>this PDF holds no events that can be read</source>
            <translation>dieses PDF enthält keine lesbaren Ereignisse</translation>
        </message>
        <message>
            <source>this is a document or another database</source>
            <translation>das ist ein Dokument oder eine andere Datenbank</translation>
        </message>
        <message>
            <source>this is a file of an old Word</source>
            <translation>das ist eine Datei eines alten Word</translation>
        </message>
        <message>
            <source>this is a folder, not a file</source>
            <translation>das ist ein Ordner, keine Datei</translation>
        </message>
        <message>
            <source>this is no TimelineJS file</source>
            <translation>das ist keine Datei von TimelineJS</translation>
        </message>
        <message>
            <source>this is no Word file that can be read</source>
            <translation>das ist keine lesbare Word-Datei</translation>
        </message>
        <message>
            <source>this is no file of the Timeline Project</source>
            <translation>das ist keine Datei des Timeline Project</translation>
        </message>
        <message>
            <source>this is no range in which events can recur</source>
            <translation>das ist kein Zeitraum, in dem sich Ereignisse wiederholen können</translation>
        </message>
        <message>
            <source>this is no such number; left out</source>
            <translation>das ist keine solche Zahl; weggelassen</translation>
        </message>
        <message>
            <source>this is no whole number; left out</source>
            <translation>das ist keine ganze Zahl; weggelassen</translation>
        </message>
        <message>
            <source>this is not JSON that can be read: {reason}</source>
            <translation>das ist kein lesbares JSON: {reason}</translation>
        </message>
        <message>
            <source>this is not JSON: {what}</source>
            <translation>das ist kein JSON: {what}</translation>
        </message>
        <message>
            <source>this is not UTF-8, which such a file is in</source>
            <translation>das ist kein UTF-8, in dem eine solche Datei steht</translation>
        </message>
        <message>
            <source>this is not UTF-8; read as Windows-1252, so check letters with accents</source>
            <translation>das ist kein UTF-8; als Windows-1252 gelesen, prüfen Sie also Umlaute und Akzente</translation>
        </message>
        <message>
            <source>this is not YAML that can be read: {reason}</source>
            <translation>das ist kein lesbares YAML: {reason}</translation>
        </message>
        <message>
            <source>this is not YAML: {reason}</source>
            <translation>das ist kein YAML: {reason}</translation>
        </message>
        <message>
            <source>this is not a number; left out</source>
            <translation>das ist keine Zahl; weggelassen</translation>
        </message>
        <message>
            <source>this is not a text file</source>
            <translation>das ist keine Textdatei</translation>
        </message>
        <message>
            <source>this is “{name}”, and this version reads “{format}”</source>
            <translation>das ist „{name}“, und diese Version liest „{format}“</translation>
        </message>
        <message>
            <source>this kind of file is not known</source>
            <translation>diese Art von Datei ist nicht bekannt</translation>
        </message>
        <message>
            <source>this sheet was not read: {fault}</source>
            <translation>dieses Blatt wurde nicht gelesen: {fault}</translation>
        </message>
        <message>
            <source>this sheet was read; not read: {others}</source>
            <translation>dieses Blatt wurde gelesen; nicht gelesen: {others}</translation>
        </message>
        <message>
            <source>this should be an object, not {type}</source>
            <translation>hier sollte ein Objekt stehen, nicht {type}</translation>
        </message>
        <message>
            <source>this time zone is not known; {count} times in it were taken for UTC</source>
            <translation>diese Zeitzone ist nicht bekannt; {count} Zeiten darin gelten als UTC</translation>
        </message>
        <message>
            <source>times of the kind “{name}” are no dates</source>
            <translation>Zeiten der Art „{name}“ sind keine Daten</translation>
        </message>
        <message>
            <source>too far away; years reach to 292 billion on either side</source>
            <translation>zu weit weg; Jahre reichen nach beiden Seiten bis 292 Milliarden</translation>
        </message>
        <message>
            <source>too long for a date</source>
            <translation>zu lang für ein Datum</translation>
        </message>
        <message>
            <source>too much time went into rules that give no times</source>
            <translation>zu viel Zeit ging in Regeln, die keine Termine ergeben</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>wahr oder falsch</translation>
        </message>
        <message>
            <source>unspecified digits stand at the right: 198X, 19XX, 2004-XX, 1985-04-XX</source>
            <translation>offene Ziffern stehen rechts: 198X, 19XX, 2004-XX, 1985-04-XX</translation>
        </message>
        <message>
            <source>what is attached to this PDF is too large</source>
            <translation>was an dieses PDF angehängt ist, ist zu groß</translation>
        </message>
        <message>
            <source>what is derived from the date of “{title}” does not follow from it</source>
            <translation>was aus dem Datum von „{title}“ abgeleitet ist, folgt nicht aus ihm</translation>
        </message>
        <message>
            <source>what it says of how long these times are was left out: they are as long as the first</source>
            <translation>was darin über die Dauer dieser Termine steht, wurde weggelassen: sie dauern so lange wie der erste</translation>
        </message>
        <message>
            <source>what words are searched in does not fit the texts; the next edit mends it</source>
            <translation>worin Wörter gesucht werden, passt nicht zu den Texten; die nächste Änderung behebt das</translation>
        </message>
        <message>
            <source>where sources are archived and when they were retrieved</source>
            <translation>wo Quellen archiviert sind und wann sie abgerufen wurden</translation>
        </message>
        <message>
            <source>which events are drafts</source>
            <translation>welche Ereignisse Entwürfe sind</translation>
        </message>
        <message>
            <source>which figure it belongs to is not said; left out</source>
            <translation>zu welcher Zahl das gehört, steht nicht da; weggelassen</translation>
        </message>
        <message>
            <source>which of the sources each quote is from is not said; they were taken in their order</source>
            <translation>aus welcher der Quellen jedes Zitat stammt, steht nicht da; sie wurden der Reihe nach zugeordnet</translation>
        </message>
        <message>
            <source>which of the two is the latitude is not said; left out</source>
            <translation>welche der beiden Zahlen die Breite ist, steht nicht da; weggelassen</translation>
        </message>
        <message>
            <source>which year?</source>
            <translation>welches Jahr?</translation>
        </message>
        <message>
            <source>which? Write {one} or {other}</source>
            <translation>welcher? Schreiben Sie {one} oder {other}</translation>
        </message>
        <message>
            <source>who speaks and on which page</source>
            <translation>wer spricht und auf welcher Seite</translation>
        </message>
        <message>
            <source>write the time zone {zone} as an offset, such as UTC-05:00</source>
            <translation>schreiben Sie die Zeitzone {zone} als Abstand, etwa UTC-05:00</translation>
        </message>
        <message>
            <source>write the year first: 2024-07-30</source>
            <translation>schreiben Sie das Jahr zuerst: 2024-07-30</translation>
        </message>
        <message>
            <source>write the year with four digits</source>
            <translation>schreiben Sie das Jahr mit vier Ziffern</translation>
        </message>
        <message>
            <source>write year, month and day with hyphens: 2024-07-30</source>
            <translation>schreiben Sie Jahr, Monat und Tag mit Bindestrichen: 2024-07-30</translation>
        </message>
        <message>
            <source>{constant} is not a number</source>
            <translation>{constant} ist keine Zahl</translation>
        </message>
        <message>
            <source>{count} columns, not 57, 58 or 61; skipped</source>
            <translation>{count} Spalten, nicht 57, 58 oder 61; übersprungen</translation>
        </message>
        <message>
            <source>{count} events</source>
            <translation>{count} Ereignisse</translation>
        </message>
        <message>
            <source>{count} events that are undated or not of the years 1 to 9998</source>
            <translation>{count} Ereignisse, die undatiert oder nicht aus den Jahren 1 bis 9998 sind</translation>
        </message>
        <message>
            <source>{count} events that have no date, or one that a browser can't hold</source>
            <translation>{count} Ereignisse ohne Datum oder mit einem, das ein Browser nicht fassen kann</translation>
        </message>
        <message>
            <source>{count} events without a date or from before November 4714 BCE</source>
            <translation>{count} Ereignisse ohne Datum oder von vor November 4714 v. Chr.</translation>
        </message>
        <message>
            <source>{count} events without coordinates were left out.</source>
            <translation>{count} Ereignisse ohne Koordinaten wurden weggelassen.</translation>
        </message>
        <message>
            <source>{count} further problems are not listed</source>
            <translation>{count} weitere Probleme sind nicht aufgeführt</translation>
        </message>
        <message>
            <source>{count} of the events are not there any more</source>
            <translation>{count} der Ereignisse sind nicht mehr da</translation>
        </message>
        <message>
            <source>{count} of the events still name, in own words or a quote, who or what is left out.</source>
            <translation>{count} der Ereignisse nennen in eigenen Worten oder einem Zitat noch, wer oder was weggelassen ist.</translation>
        </message>
        <message>
            <source>{count} of this kind are no events; left out</source>
            <translation>{count} dieser Art sind keine Ereignisse; weggelassen</translation>
        </message>
        <message>
            <source>{count} pages</source>
            <translation>{count} Seiten</translation>
        </message>
        <message>
            <source>{count} rows of this type are no events</source>
            <translation>{count} Zeilen dieser Art sind keine Ereignisse</translation>
        </message>
        <message>
            <source>{count} rows report what another row does (same day, actors, deed and place); they can be joined to it</source>
            <translation>{count} Zeilen berichten dasselbe wie eine andere (gleicher Tag, gleiche Akteure, Tat und gleicher Ort); sie lassen sich mit ihr vereinen</translation>
        </message>
        <message>
            <source>{count} rows report what another row does (same day, actors, deed and place); they were joined to it</source>
            <translation>{count} Zeilen berichten dasselbe wie eine andere (gleicher Tag, gleiche Akteure, Tat und gleicher Ort); sie wurden mit ihr vereint</translation>
        </message>
        <message>
            <source>{count} texts longer than a cell holds were cut.</source>
            <translation>{count} Texte, die für eine Zelle zu lang sind, wurden gekürzt.</translation>
        </message>
        <message>
            <source>{count} times have no time zone; taken for UTC</source>
            <translation>{count} Zeiten haben keine Zeitzone; sie gelten als UTC</translation>
        </message>
        <message>
            <source>{count} undated</source>
            <translation>{count} undatierte Ereignisse</translation>
        </message>
        <message>
            <source>{date}: only an interval has a start and an end to move</source>
            <translation>{date}: nur ein Zeitraum hat einen Beginn und ein Ende, die sich verschieben lassen</translation>
        </message>
        <message>
            <source>{date}: {known}, so it can't be moved by a day</source>
            <translation>{date}: nur {known}, lässt sich also nicht um einen Tag verschieben</translation>
        </message>
        <message>
            <source>{date}: {known}, so it can't be moved by a minute</source>
            <translation>{date}: nur {known}, lässt sich also nicht um eine Minute verschieben</translation>
        </message>
        <message>
            <source>{date}: {known}, so it can't be moved by a month</source>
            <translation>{date}: nur {known}, lässt sich also nicht um einen Monat verschieben</translation>
        </message>
        <message>
            <source>{fault}; kept as undated</source>
            <translation>{fault}; als undatiert behalten</translation>
        </message>
        <message>
            <source>{fault}; left out</source>
            <translation>{fault}; weggelassen</translation>
        </message>
        <message>
            <source>{fault}; skipped</source>
            <translation>{fault}; übersprungen</translation>
        </message>
        <message>
            <source>{fault}; the end is kept in words</source>
            <translation>{fault}; das Ende ist in Worten behalten</translation>
        </message>
        <message>
            <source>{file}, line {line}</source>
            <translation>{file}, Zeile {line}</translation>
        </message>
        <message>
            <source>{file}, line {line}, column {column}</source>
            <translation>{file}, Zeile {line}, Spalte {column}</translation>
        </message>
        <message>
            <source>{file}, row {row}</source>
            <translation>{file}, Zeile {row}</translation>
        </message>
        <message>
            <source>{gap} year(s) to the day before it was added, {day}: check it</source>
            <translation>auf den Tag {gap} Jahr(e), bevor es aufgenommen wurde, {day}: bitte prüfen</translation>
        </message>
        <message>
            <source>{listed} and {rest} more</source>
            <translation>{listed} und {rest} weitere</translation>
        </message>
        <message>
            <source>{message} ({times} times)</source>
            <translation>{message} ({times}-mal)</translation>
        </message>
        <message>
            <source>{migration}: rows refer to rows that are not there</source>
            <translation>{migration}: Zeilen verweisen auf Zeilen, die es nicht gibt</translation>
        </message>
        <message>
            <source>{month} has {days} days</source>
            <translation>{month} hat {days} Tage</translation>
        </message>
        <message>
            <source>{number} is a season or quarter, which has no days</source>
            <translation>{number} ist eine Jahreszeit oder ein Quartal, ohne Tage</translation>
        </message>
        <message>
            <source>{number} is not read; seasons are 21 to 24, quarters 33 to 36</source>
            <translation>{number} wird nicht gelesen; Jahreszeiten sind 21 bis 24, Quartale 33 bis 36</translation>
        </message>
        <message>
            <source>{number}: a number with decimals is no date</source>
            <translation>{number}: eine Zahl mit Nachkommastellen ist kein Datum</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
        <message>
            <source>{said}; its rule does not give its start, which was kept beside the others</source>
            <translation>{said}; ihre Regel ergibt ihren Anfang nicht, der neben den anderen behalten wurde</translation>
        </message>
        <message>
            <source>{what} is not known and was left out</source>
            <translation>{what} ist nicht bekannt und wurde weggelassen</translation>
        </message>
        <message>
            <source>{what} is not known and was left out ({times} times)</source>
            <translation>{what} ist nicht bekannt und wurde weggelassen ({times}-mal)</translation>
        </message>
        <message>
            <source>{words} is a season in EDTF, and was read so; two years are {run}</source>
            <translation>{words} ist in EDTF eine Jahreszeit und wurde so gelesen; zwei Jahre sind {run}</translation>
        </message>
        <message>
            <source>{year}: can't be moved by {count} years, for its last digits are not known</source>
            <translation>{year}: lässt sich nicht um {count} Jahre verschieben, denn die letzten Ziffern sind nicht bekannt</translation>
        </message>
        <message>
            <source>{year}: digits of the year are not known, so it can't be moved by less than they leave open</source>
            <translation>{year}: Ziffern des Jahres sind nicht bekannt; es lässt sich nicht um weniger verschieben, als sie offen lassen</translation>
        </message>
        <message>
            <source>“{field}” is no field that a {format} file can map</source>
            <translation>„{field}“ ist kein Feld, das sich in einer {format}-Datei zuordnen lässt</translation>
        </message>
        <message>
            <source>“{kind}” is another kind than before; left out</source>
            <translation>„{kind}“ ist eine andere Art als zuvor; weggelassen</translation>
        </message>
        <message>
            <source>“{line}” ends what did not begin</source>
            <translation>„{line}“ beendet, was nicht begonnen hat</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <source>“{name}” holds half a character (a lone surrogate)</source>
            <translation>„{name}“ enthält ein halbes Zeichen (ein einzelnes Surrogat)</translation>
        </message>
        <message>
            <source>“{name}” is not there any more</source>
            <translation>„{name}“ ist nicht mehr da</translation>
        </message>
        <message>
            <source>“{name}” is too large a number</source>
            <translation>„{name}“ ist eine zu große Zahl</translation>
        </message>
        <message>
            <source>“{name}” should be {wanted}, not {type}</source>
            <translation>„{name}“ sollte {wanted} sein, nicht {type}</translation>
        </message>
        <message>
            <source>“{name}” was taken for the actor, “{role}” for the role</source>
            <translation>„{name}“ wurde für den Akteur gehalten, „{role}“ für die Rolle</translation>
        </message>
        <message>
            <source>“{value}” is none of {choices}; left out</source>
            <translation>„{value}“ ist keines von {choices}; weggelassen</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message numerus="yes">
            <source>%n event(s) in view, counted over time</source>
            <translation>
                <numerusform>%Ln Ereignis im Blick, über die Zeit gezählt</numerusform>
                <numerusform>%Ln Ereignisse im Blick, über die Zeit gezählt</numerusform>
            </translation>
        </message>
        <message>
            <source>zoom in to see each</source>
            <translation>hineinzoomen, um jedes zu sehen</translation>
        </message>
        <message>
            <source>known to the day</source>
            <translation>auf den Tag bekannt</translation>
        </message>
        <message>
            <source>known less exactly</source>
            <translation>weniger genau bekannt</translation>
        </message>
        <message>
            <source>does not match</source>
            <translation>passt nicht zum Filter</translation>
        </message>
    </context>
</TS>
