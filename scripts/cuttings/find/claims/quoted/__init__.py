"""Direct speech: quotation marks, and whose words stand between them."""
