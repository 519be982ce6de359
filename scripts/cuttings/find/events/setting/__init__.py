"""When and where a happening was."""
