"""The steps that were made since the document was opened: a list to go back and forward in."""
