"""The history of the lasting tables, brought up to date by Alembic."""
