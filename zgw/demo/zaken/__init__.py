"""The zaken of the demo, per person."""
