"""Tagged, archivable PDF for reportlab: PDF/A-2a, PDF/A-3a and PDF/UA-1 at once.

Stock reportlab writes pages without structure. This package adds the structure tree,
metadata, colour profile, attachments and signature fields as subclasses of reportlab's own
objects: nothing of reportlab is patched, so other users of it in the same process notice
nothing. It knows nothing of Holdfast.
"""
