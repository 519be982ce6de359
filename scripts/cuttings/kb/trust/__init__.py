"""How far what kb/ says can be relied on: whether quotations stand, who checked what, and what came of it since.

All of it is derived, whenever it is asked, from the entity files, the articles as they were read last, the proposals
and the decisions. Nothing of it is stored.
"""
