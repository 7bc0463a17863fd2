"""What stands where in a document: headings, bullets, projects, cards."""
