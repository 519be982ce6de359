"""Tests of the site: pages without MkDocs, then MkDocs with a small project."""
