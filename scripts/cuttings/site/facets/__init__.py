"""Facets: by what the items of a list can be told apart, and the lists narrowed down by it.

What an item is (`marks`) → how many of each there are (`counted`) → a form above the list, which the script in
`assets/js/facets.js` works with; and addresses of lists that are narrowed down already (`addresses`).
"""
