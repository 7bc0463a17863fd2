"""What is taken out of a document: figures with their names, measures, years and places; facts; passages."""
