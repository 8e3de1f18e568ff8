"""The custodian: what a practitioner prepares for the day somebody else must act for her."""
