"""Words that name a happening, and what keeps them from naming one."""
