"""Citing: what can be cited on a page, and how it reads as plain text, BibTeX and CSL-JSON.

A statement is cited as what the site says at one revision, with the articles that it rests on. Nothing here knows the
time: when a page was read is the reader's to say, and two builds of one revision give the same files.
"""
