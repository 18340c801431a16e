"""Tables and lists of objects whose columns or keys mean the fields of an event, by whatever name."""
