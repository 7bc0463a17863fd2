"""Calculations over figures: exact, with every operand shown."""
