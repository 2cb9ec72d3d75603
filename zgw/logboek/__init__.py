"""The account of every look: a record of each call in which data of a person was asked for."""
