"""Chosen events as a PDF fit to hand on: what is in, what is left out, and who says so in whose words.

`job.make_job` freezes what goes in, `build.write_dossier` writes it on any thread. See docs/dossier.md.
"""
