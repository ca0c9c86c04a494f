"""Exports of news databases: Nexis Uni, LexisNexis Academic, Factiva, ProQuest, in any container of lines."""
