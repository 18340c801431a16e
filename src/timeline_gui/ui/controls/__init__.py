"""Controls that more than one pane uses and that the style sheet cannot draw."""
