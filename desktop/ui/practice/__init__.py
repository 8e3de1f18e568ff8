"""The practice itself: its profile, and the wording the practitioner stands behind."""
