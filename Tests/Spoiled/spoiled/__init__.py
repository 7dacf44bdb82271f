"""Scenario workbooks, spoiled in the ways in which people and mischief spoil them."""
