"""Forms that change the document: every field is written as one step when it is left."""
