"""Figures against each other: what holds vouches, what fails is a problem."""
