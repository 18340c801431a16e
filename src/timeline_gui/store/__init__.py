"""Documents in SQLite: files, tables, edits, queries, search. The only part that knows SQLAlchemy.

SQLAlchemy takes most of a second to import, so what the first picture needs (`document`, `bulk`, `labels`,
`search`) does without it, and the rest imports it inside the function that is called. What only SQLite can do
stands in `sqlite`, `files`, `document`, `migrations`, `fulltext`, `search`, `bulk` and `labels`.
"""
