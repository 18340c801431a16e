"""The sources of a document and their full texts: which quotes stand in them, and citing from them."""
